package dev.rollgate.sandbox.confluence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A machine as it is now. {@link Machines} alone changes its process; what it does next is {@link #due}. */
final class SimulatedNode {
    enum StartFault {
        NONE,
        FAILS,
        HANGS
    }

    private final NodeSpec spec;
    private final ClusterSpec cluster;
    private int restarts;
    private boolean started;
    private boolean served;
    private @Nullable String servedOn;
    private ProcessState process = ProcessState.DOWN;
    String version;
    PhaseDurations durations;
    Instant silentUntil = Instant.MIN;
    StartFault startFault = StartFault.NONE;
    int tasks;
    int users;
    Agenda.@Nullable Due due;
    /** The version that a replacement under way will bring; null: nobody is replacing this node. */
    @Nullable
    String replacement;

    @Nullable
    FinalizationRun run;

    SimulatedNode(NodeSpec spec, ClusterSpec cluster, String version) {
        this.spec = spec;
        this.cluster = cluster;
        this.version = version;
        this.durations = cluster.durations();
        this.tasks = spec.tasks();
        this.users = spec.users();
    }

    String host() {
        return spec.host();
    }

    String id() {
        return cluster.newIdAtRestart() && restarts > 0 ? Identity.id(spec.host(), restarts) : spec.id();
    }

    String name() {
        return spec.name() == null ? "Not configured" : spec.name();
    }

    String ipAddress() {
        return cluster.newAddressAtRestart() ? Identity.address(spec.ipAddress(), restarts) : spec.ipAddress();
    }

    /** What tells members apart: address and port. */
    String address() {
        return ipAddress() + ":" + spec.portNumber();
    }

    @Nullable
    Integer portNumber() {
        return cluster.portNumbers() ? spec.portNumber() : null;
    }

    String buildNumber() {
        return cluster.buildNumber(version);
    }

    ProcessState process() {
        return process;
    }

    void becomes(ProcessState next) {
        process = next;
        if (next == ProcessState.STARTING) {
            restarts += started ? 1 : 0;
            started = true;
        }
        if (next == ProcessState.RUNNING) {
            served = true;
            servedOn = version;
        }
        if (!next.isInCluster()) {
            run = null; // results live in the process: a node that comes back knows of no run
        }
    }

    boolean isServing() {
        return process == ProcessState.RUNNING;
    }

    /** Served once, and does not now. */
    boolean isOut() {
        return served && !isServing();
    }

    boolean hasServedOnItsVersion() {
        return version.equals(servedOn);
    }

    boolean isSilentAt(Instant moment) {
        return process == ProcessState.KILLED || silentUntil.isAfter(moment);
    }
}
