package dev.rollgate.orchestration.driver;

import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Shutdown;
import dev.rollgate.orchestration.run.Version;
import java.util.List;
import java.util.Optional;

/**
 * How the software on a cluster's nodes gets replaced.
 *
 * <p>What a person has to do is said in plain text, in the order in which it is to be done; nothing is said where nothing
 * is to be done but wait. {@code seen} is always the node's state now.
 */
public interface NodeDriver {
    /** So that {@code node} comes up on {@code target}: one or two sentences. */
    Optional<String> todo(NodeName node, Version target, NodeState seen);

    /**
     * So that {@code node} comes up again on {@code before}, from which it was upgraded or was about to be: a sentence or
     * two each step.
     */
    List<String> restoring(NodeName node, Version before, NodeState seen);

    /** So that {@code node} stops and stays OFFLINE: a sentence or two each step. */
    List<String> stopping(NodeName node, Shutdown how, NodeState seen);
}
