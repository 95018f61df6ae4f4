package dev.rollgate.orchestration.driver.manual;

import dev.rollgate.orchestration.driver.NodeDriver;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Shutdown;
import dev.rollgate.orchestration.run.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A person replaces the node, step by step as Atlassian's manual describes; nothing is done from here. */
public final class ManualDriver implements NodeDriver {
    private static final String SERVICE = "where it is a service, sudo /etc/init.d/confluence stop";

    /** What is saved here is what {@link #restoring} puts back. */
    private static final String SAVE =
            "save its install directory and the confluence.cfg.xml of its local home unless that is"
                    + " done (a roll back needs both)";

    @Override
    public Optional<String> todo(NodeName node, Version target, NodeState seen) {
        return switch (seen) {
            case ACTIVE, DRAINING ->
                Optional.of("Stop Confluence on " + node + " gracefully (its stop script), " + SAVE + ", put " + target
                        + " on it, keep its local home, and start it again.");
            case TERMINATING -> Optional.of("Wait until Confluence on " + node + " has stopped: it is TERMINATING.");
            case OFFLINE ->
                Optional.of("On " + node + ", " + SAVE + ", put " + target
                        + " on it, keep its local home, and start Confluence.");
            case ERROR ->
                Optional.of(
                        "Read the log of " + node + ", shut it down, mend the cause, and start it on " + target + ".");
            case STARTING, RUNNING_FINALIZE_UPGRADE_TASKS, UPGRADE_TASKS_FAILED, UNANSWERED, UNKNOWN ->
                Optional.empty();
        };
    }

    /**
     * The local home goes back too: an upgraded node raises the build number in it, and an older Confluence refuses a home
     * of a newer one (CONFSERVER-104200).
     */
    @Override
    public List<String> restoring(NodeName node, Version before, NodeState seen) {
        return Stream.concat(
                        stopped(node, before, seen),
                        Stream.of(
                                "Put the install directory of " + before + " back, as it was saved.",
                                "Put the confluence.cfg.xml of its local home back, as it was saved: " + before
                                        + " does not start with the build number that a newer version wrote there.",
                                "Start it."))
                .toList();
    }

    private static Stream<String> stopped(NodeName node, Version before, NodeState seen) {
        return switch (seen) {
            case OFFLINE -> Stream.of();
            case TERMINATING -> Stream.of("Wait until Confluence on " + node + " has stopped: it is TERMINATING.");
            case STARTING ->
                Stream.of(
                        "If " + before + " is what starts on " + node + ", wait until it is ACTIVE. If not, stop it.");
            case ACTIVE, DRAINING -> Stream.of(stopScript(node) + ".");
            case ERROR, RUNNING_FINALIZE_UPGRADE_TASKS, UPGRADE_TASKS_FAILED, UNANSWERED, UNKNOWN ->
                Stream.of(stopScript(node) + "; where that does not end it, end its process.");
        };
    }

    @Override
    public List<String> stopping(NodeName node, Shutdown how, NodeState seen) {
        if (seen == NodeState.OFFLINE) {
            return List.of();
        }
        return switch (how) {
            case GRACEFULLY -> gracefully(node, seen);
            case ALTOGETHER ->
                List.of(
                        "End the Java process of Confluence on " + node + ", or shut the whole machine or pod down.",
                        "See that nothing starts it again by itself: a service manager, an autoscaling group.");
        };
    }

    private static List<String> gracefully(NodeName node, NodeState seen) {
        String ends = "It is TERMINATING while its tasks end and its users move, then OFFLINE.";
        String last = "If it does not become OFFLINE, shut it down altogether: its process, or the machine.";
        return seen == NodeState.TERMINATING ? List.of(ends, last) : List.of(stopScript(node) + ".", ends, last);
    }

    /** Worded otherwise than a replacement, so that nobody takes the one for the other. */
    private static String stopScript(NodeName node) {
        return "Run the stop script on " + node + " (" + SERVICE + ")";
    }
}
