package dev.rollgate.orchestration.driver;

import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Version;
import java.util.Optional;

/** How the software on a cluster's nodes gets replaced. */
public interface NodeDriver {
    /**
     * What a person has to do now so that {@code node} comes up on {@code target}: plain text, one or two sentences.
     *
     * @param seen the node's state now
     * @return empty where nothing is to be done but wait
     */
    Optional<String> todo(NodeName node, Version target, NodeState seen);
}
