package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Terms;
import dev.rollgate.orchestration.run.Version;
import dev.rollgate.sandbox.confluence.ClusterSpec;
import dev.rollgate.sandbox.confluence.FinalizationFault;
import dev.rollgate.sandbox.confluence.NodeSpec;
import java.time.Duration;
import java.util.Map;

/**
 * Everything that is fixed about one simulation before it begins.
 *
 * @param names by host: what the run will call the node
 * @param ownAddresses whether the bot knows where each node serves its {@code /status}
 * @param grace how long what takes too long may last before somebody is paged
 * @param sayRunningAfter how long a node serves at most before it says so itself
 */
record Scenario(
        ClusterSpec cluster,
        Map<String, NodeName> names,
        Version from,
        Version target,
        Terms terms,
        Duration grace,
        boolean ownAddresses,
        Duration sayRunningAfter,
        Duration pollInterval,
        Faults faults,
        Habits habits) {
    /**
     * How often what goes wrong: once in so many times, 0 for never.
     *
     * @param slow the longest a call takes, in seconds; 0: none takes any time
     * @param clocksApart how far the second replica's clock is ahead
     */
    record Faults(
            int crash,
            int store,
            int looks,
            int orders,
            int alarm,
            int telling,
            int paging,
            int slow,
            Duration clocksApart) {
        static final Faults NONE = new Faults(0, 0, 0, 0, 0, 0, 0, 0, Duration.ZERO);
    }

    /**
     * What people do besides their duty: once in so many times they look, 0 for never.
     *
     * @param choosing a way out of a problem is chosen
     * @param rash a command is given that nobody offered
     * @param eager a node is stopped once it is approved, before that is asked for
     * @param badStarts a new version fails to start or hangs
     * @param mishaps something goes wrong with a machine that nobody touched
     * @param outside something is done that nobody asked for
     * @param caring somebody says that they are on it
     * @param absent whether nobody answers anything for half an hour
     */
    record Habits(
            int hesitant,
            int rejecting,
            int pausing,
            int cancelling,
            int choosing,
            int rash,
            int declaring,
            int eager,
            int badStarts,
            int mishaps,
            int outside,
            boolean absent,
            int caring,
            FinalizationFault finalization) {}

    /** Nothing goes wrong that the cluster itself does not bring, and nobody changes their mind: such a run completes. */
    boolean isCalm() {
        return faults.equals(Faults.NONE)
                && habits.rejecting() == 0
                && habits.cancelling() == 0
                && habits.rash() == 0
                && habits.mishaps() == 0
                && hasNoOutsiders();
    }

    /** Whether every machine has a name of its own in Confluence, so that it is known under another address. */
    boolean hasOwnNames() {
        return cluster.nodes().stream().map(NodeSpec::name).distinct().count()
                == cluster.nodes().size();
    }

    boolean hasNoOutsiders() {
        return habits.outside() == 0;
    }
}
