package dev.rollgate.bot.process;

import dev.rollgate.sandbox.confluence.Facts;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import java.util.ArrayList;
import java.util.List;

/** Confluence obeyed one start and one approve, never had to refuse an order, and never had two nodes out. */
final class ClusterWasSafe {
    private ClusterWasSafe() {}

    static List<String> complaints(SimulatedCluster cluster) {
        Facts facts = cluster.facts();
        List<String> complaints = new ArrayList<>();
        if (!facts.equals(new Facts(1, 1, 0, 0, 1))) {
            complaints.add(facts.toString());
        }
        cluster.journal().entries().stream()
                .filter(entry -> entry.what().contains("refused in"))
                .forEach(entry -> complaints.add("the bot gave an order again: " + entry.what()));
        return complaints;
    }
}
