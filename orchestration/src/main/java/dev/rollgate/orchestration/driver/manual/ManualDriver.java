package dev.rollgate.orchestration.driver.manual;

import dev.rollgate.orchestration.driver.NodeDriver;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Version;
import java.util.Optional;

/** A person replaces the node, step by step as Atlassian's manual describes; nothing is done from here. */
public final class ManualDriver implements NodeDriver {
    @Override
    public Optional<String> todo(NodeName node, Version target, NodeState seen) {
        return switch (seen) {
            case ACTIVE, DRAINING ->
                Optional.of("Stop Confluence on " + node + " gracefully (its stop script), put " + target
                        + " on it, keep its local home, and start it again.");
            case TERMINATING -> Optional.of("Wait until Confluence on " + node + " has stopped: it is TERMINATING.");
            case OFFLINE ->
                Optional.of("Put " + target + " on " + node + ", keep its local home, and start Confluence.");
            case ERROR ->
                Optional.of("Read the log of " + node + ". Shut it down, so that it becomes OFFLINE; mend the cause,"
                        + " and start it on " + target + ".");
            case STARTING, RUNNING_FINALIZE_UPGRADE_TASKS, UPGRADE_TASKS_FAILED, UNANSWERED, UNKNOWN ->
                Optional.empty();
        };
    }
}
