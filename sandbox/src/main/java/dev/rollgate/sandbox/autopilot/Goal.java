package dev.rollgate.sandbox.autopilot;

import dev.rollgate.sandbox.confluence.Answer;
import dev.rollgate.sandbox.confluence.ClusterReport;
import dev.rollgate.sandbox.confluence.ClusterState;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import dev.rollgate.sandbox.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an upgrade is for: the cluster STABLE on the new version in truth, and the thread's last reply saying "complete". */
final class Goal {
    private final World world;
    private final String target;

    Goal(World world, String target) {
        this.world = world;
        this.target = target;
    }

    /** What is not so yet, as phrases; empty: it is reached. */
    List<String> missing(Reading reading) {
        List<String> missing = new ArrayList<>();
        SimulatedCluster cluster = world.cluster();
        cluster.hosts().stream()
                .filter(host -> !cluster.version(host).equals(target))
                .forEach(host -> missing.add(world.shownName(host) + " is on " + cluster.version(host)));
        cluster.hosts().stream()
                .filter(host -> !cluster.serving().contains(host))
                .forEach(host -> missing.add(world.shownName(host) + " is " + cluster.process(host)));
        state().filter(state -> state != ClusterState.STABLE)
                .ifPresent(state -> missing.add("the cluster is " + state));
        if (reading.board().isEmpty()) {
            missing.add("there is no run in #" + world.channel().name());
        } else if (!reading.lastWords().contains("complete")) {
            missing.add("the thread's last reply does not say \"complete\"");
        }
        return missing;
    }

    /** An end that is not the goal: nobody would ever act again. */
    Optional<String> missed(Reading reading) {
        String words = reading.lastWords();
        return words.contains("cancelled") || words.contains("rolled back")
                ? Optional.of("the run has ended otherwise: "
                        + reading.replies().getLast().plainText())
                : Optional.empty();
    }

    /** Empty while no node serves. */
    private Optional<ClusterState> state() {
        return world.cluster().serving().stream()
                .map(host -> world.cluster().cluster(host))
                .flatMap(answer -> answer instanceof Answer.Done<ClusterReport>(var report)
                        ? Stream.of(report.state())
                        : Stream.of())
                .findFirst();
    }
}
