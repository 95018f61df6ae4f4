package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Version;
import java.time.Duration;
import java.util.Set;

/** The cluster as it really is, which no replica can know. */
public interface Truth {
    /** What a run calls the machines of the cluster. */
    Set<NodeName> nodes();

    boolean isServing(NodeName node);

    /** Whether the node served on that version at some moment of the last {@code span}. */
    boolean servedWithin(Duration span, NodeName node, Version version);

    /** Whether the cluster was STABLE with upgrade mode off at some moment of the last {@code span}. */
    boolean wasStableWithin(Duration span);

    /** The most nodes that were out of service at one moment so far. */
    int mostOut();

    /** How often people did to the cluster what no run had asked for. */
    int outsideActs();
}
