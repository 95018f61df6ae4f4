package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** The cluster as it really is, which no replica can know. */
public interface Truth {
    /** What a run calls the machines of the cluster. */
    Set<NodeName> nodes();

    /** Whether the node served at that moment, at which somebody looked. */
    boolean served(NodeName node, Instant at);

    /** Whether it served, and on that version. */
    boolean servedOn(Version version, NodeName node, Instant at);

    /** Whether the cluster was STABLE with upgrade mode off and nothing pending. */
    boolean wasStable(Instant at);

    /** How long what takes too long may last before somebody is woken. */
    Duration grace();

    /** The most nodes that were out of service at one moment so far. */
    int mostOut();

    /** How often people did to the cluster what no run had asked for. */
    int outsideActs();
}
