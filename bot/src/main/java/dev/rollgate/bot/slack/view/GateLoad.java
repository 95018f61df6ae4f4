package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.NodeLoad;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why it was this node's turn: how busy the nodes that were left were when the gate opened. */
final class GateLoad {
    private static final int MOST = 900;
    /** To see why it is this one's turn; a phone shows no thirty. */
    private static final int ENOUGH = 3;

    private static final RunId ANY = new RunId("any");

    private GateLoad() {}

    /** Empty where no node said how busy it is. */
    static Optional<String> of(List<Recorded> log, long gate, NodeName chosen) {
        if (!(log.get((int) gate - 1).event() instanceof RunEvent.GateOpened opened)) {
            return Optional.empty();
        }
        List<NodeName> left = Run.of(ANY, log.subList(0, (int) gate)).nodes().stream()
                .filter(node -> !node.step().isUpgraded())
                .map(NodeProgress::name)
                .toList();
        return opened.loads().stream()
                .filter(load -> load.node().equals(chosen))
                .findFirst()
                .filter(load -> !Words.load(load).isEmpty())
                .map(load -> sentence(load, others(opened.loads(), left, chosen)));
    }

    private static String sentence(NodeLoad chosen, String others) {
        String own = SlackText.name(chosen.node()) + " (" + Words.load(chosen) + ")";
        return SlackText.cut(
                others.isEmpty() ? "Load when asked: " + own : "Least busy when asked: " + own + ". Others: " + others,
                MOST);
    }

    private static String others(List<NodeLoad> loads, List<NodeName> left, NodeName chosen) {
        List<String> others = loads.stream()
                .filter(load -> left.contains(load.node()) && !load.node().equals(chosen))
                .filter(load -> !Words.load(load).isEmpty())
                .map(load -> SlackText.foreign(load.node().text(), 40) + " (" + Words.load(load) + ")")
                .toList();
        int unsaid = others.size() - ENOUGH;
        return others.stream().limit(ENOUGH).collect(Collectors.joining(", "))
                + (unsaid > 0 ? " and " + unsaid + " more" : "");
    }
}
