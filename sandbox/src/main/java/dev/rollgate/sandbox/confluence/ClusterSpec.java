package dev.rollgate.sandbox.confluence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cluster as it is before anybody touches it, and how it will behave. Durations are as given to the builder, divided by its
 * speed.
 *
 * @param buildNumbers by version; one that is not listed has the number of the version at the beginning
 * @param lowestOrigins by version: the oldest version from which it accepts a rolling upgrade; not listed: any
 * @param failureDetection how long a killed node stays in the cluster without answering
 * @param silentAfterJoining how long a starting node does not answer its peers: the MIXED flicker
 * @param usersMove how long until a fifth of the users who are to move have moved
 * @param finalizationTasks does a new version bring tasks for finalization?
 * @param restartBeforeFinalizeFails does an upgraded node end in ERROR when it is restarted before finalization
 *     (CONFSERVER-104200)?
 */
public record ClusterSpec(
        List<NodeSpec> nodes,
        String version,
        Map<String, String> buildNumbers,
        Map<String, String> lowestOrigins,
        PhaseDurations durations,
        Duration finalization,
        Duration failureDetection,
        Duration silentAfterJoining,
        Duration usersMove,
        boolean finalizationTasks,
        boolean newIdAtRestart,
        boolean newAddressAtRestart,
        boolean portNumbers,
        boolean restartBeforeFinalizeFails) {

    private static final String UNLISTED_BUILD = "9109";

    public ClusterSpec {
        nodes = List.copyOf(nodes);
        buildNumbers = Map.copyOf(buildNumbers);
        lowestOrigins = Map.copyOf(lowestOrigins);
        demandUnique("host", nodes.stream().map(NodeSpec::host));
        demandUnique("id", nodes.stream().map(NodeSpec::id));
        demandUnique("address", nodes.stream().map(node -> node.ipAddress() + ":" + node.portNumber()));
    }

    private static void demandUnique(String what, Stream<String> values) {
        Set<String> seen = new HashSet<>();
        values.filter(value -> !seen.add(value)).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException("two nodes have the " + what + " " + twice);
        });
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The database schema's number that goes with a version. */
    public String buildNumber(String ofVersion) {
        String ofBeginning = buildNumbers.getOrDefault(version, UNLISTED_BUILD);
        return buildNumbers.getOrDefault(ofVersion, ofBeginning);
    }

    @Nullable
    String lowestOrigin(String ofVersion) {
        return lowestOrigins.get(ofVersion);
    }

    /** Begins with 9.2.13 on no nodes, quick phases, nothing to finalize, stable ids and addresses, and no portNumber. */
    public static final class Builder {
        private final List<NodeSpec> nodes = new ArrayList<>();
        private final Map<String, String> buildNumbers = new HashMap<>();
        private final Map<String, String> lowestOrigins = new HashMap<>();
        private String version = "9.2.13";
        private PhaseDurations durations =
                new PhaseDurations(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(3));
        private Duration finalization = Duration.ofMinutes(1);
        private Duration failureDetection = Duration.ofSeconds(15);
        private Duration silentAfterJoining = Duration.ZERO;
        private Duration usersMove = Duration.ofSeconds(10);
        private boolean finalizationTasks;
        private boolean newIdAtRestart;
        private boolean newAddressAtRestart;
        private boolean portNumbers;
        private boolean restartBeforeFinalizeFails;
        private double speed = 1;

        private Builder() {}

        /** Adds nodes of these names, on hosts of the same names, at 10.1.0.11 and so on. */
        public Builder nodes(String... names) {
            for (String name : names) {
                node(NodeSpec.named(name, "10.1.0." + (11 + nodes.size())));
            }
            return this;
        }

        public Builder node(NodeSpec node) {
            nodes.add(node);
            return this;
        }

        /** The version at the beginning. */
        public Builder version(String atTheBeginning) {
            version = atTheBeginning;
            return this;
        }

        public Builder buildNumber(String ofVersion, String number) {
            buildNumbers.put(ofVersion, number);
            return this;
        }

        public Builder lowestOrigin(String ofVersion, String oldest) {
            lowestOrigins.put(ofVersion, oldest);
            return this;
        }

        public Builder durations(PhaseDurations ofEveryNode) {
            durations = ofEveryNode;
            return this;
        }

        /** There is something to finalize after an upgrade, and it takes so long. */
        public Builder finalization(Duration takes) {
            finalizationTasks = true;
            finalization = takes;
            return this;
        }

        public Builder failureDetection(Duration takes) {
            failureDetection = takes;
            return this;
        }

        public Builder silentAfterJoining(Duration takes) {
            silentAfterJoining = takes;
            return this;
        }

        /** How long until a fifth of the users who are to leave a node have left it. */
        public Builder usersMove(Duration takes) {
            usersMove = takes;
            return this;
        }

        public Builder newIdAtRestart() {
            newIdAtRestart = true;
            return this;
        }

        public Builder newAddressAtRestart() {
            newAddressAtRestart = true;
            return this;
        }

        /** Answers carry portNumber, as the manual says; the build that was seen leaves it out. */
        public Builder portNumbers() {
            portNumbers = true;
            return this;
        }

        public Builder restartBeforeFinalizeFails() {
            restartBeforeFinalizeFails = true;
            return this;
        }

        /** How many times faster than given all durations are. */
        public Builder speed(double factor) {
            speed = factor;
            return this;
        }

        public ClusterSpec build() {
            return new ClusterSpec(
                    nodes,
                    version,
                    buildNumbers,
                    lowestOrigins,
                    durations.dividedBy(speed),
                    PhaseDurations.scaled(finalization, speed),
                    PhaseDurations.scaled(failureDetection, speed),
                    PhaseDurations.scaled(silentAfterJoining, speed),
                    PhaseDurations.scaled(usersMove, speed),
                    finalizationTasks,
                    newIdAtRestart,
                    newAddressAtRestart,
                    portNumbers,
                    restartBeforeFinalizeFails);
        }
    }
}
