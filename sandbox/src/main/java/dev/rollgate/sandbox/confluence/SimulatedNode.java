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

    /** Apart from every number of restarts. */
    private static final int MOVE = 1_000_000;

    private final NodeSpec spec;
    private final ClusterSpec cluster;
    private int restarts;
    private int moves;
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
    boolean mute;
    /** When it is down, another machine will take its name. */
    boolean returns;

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
        int change = MOVE * moves + (cluster.newIdAtRestart() ? restarts : 0);
        return change == 0 ? spec.id() : Identity.id(spec.host(), change);
    }

    String name() {
        return spec.name() == null ? "Not configured" : spec.name();
    }

    String ipAddress() {
        int change = moves + (cluster.newAddressAtRestart() ? restarts : 0);
        return change == 0 ? spec.ipAddress() : Identity.address(spec.ipAddress(), change);
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
            mute = false;
        }
    }

    /** Another machine has its name from now on. */
    void moves() {
        moves++;
        returns = false;
    }

    boolean isServing() {
        return process == ProcessState.RUNNING;
    }

    /** Served once, and does not now. */
    boolean isOut() {
        return served && !isServing();
    }

    MachineReport report() {
        return new MachineReport(
                host(),
                name(),
                id(),
                ipAddress(),
                process,
                version,
                replacement,
                startFault == StartFault.FAILS,
                startFault == StartFault.HANGS,
                mute);
    }

    boolean hasServedOnItsVersion() {
        return version.equals(servedOn);
    }

    boolean isSilentAt(Instant moment) {
        return process == ProcessState.KILLED || mute || silentUntil.isAfter(moment);
    }
}
