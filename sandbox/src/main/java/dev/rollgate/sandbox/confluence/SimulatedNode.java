package dev.rollgate.sandbox.confluence;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A machine as it is now. {@link Machines} alone changes its process; what it does next is {@link #due}. */
final class SimulatedNode {
    /** Apart from every number of restarts. */
    private static final int MOVE = 1_000_000;

    private final NodeSpec spec;
    private final ClusterSpec cluster;
    private int restarts;
    private int addressMoves;
    private int idMoves;
    private boolean started;
    private boolean served;
    private @Nullable String servedOn;
    private ProcessState process = ProcessState.DOWN;
    String version;
    PhaseDurations durations;
    Instant silentUntil = Instant.MIN;
    final Set<Mishap> planned = EnumSet.noneOf(Mishap.class);
    int tasks;
    int users;
    boolean mute;
    boolean inRotation = true;
    /** The others' users come to it. */
    boolean favoured;
    /** When it is down, another machine will take its name. */
    boolean returns;

    Agenda.@Nullable Due due;
    /** The version that a replacement under way will bring; null: nobody is replacing this node. */
    @Nullable
    String replacement;

    @Nullable
    FinalizationRun run;

    @Nullable
    String nextVersion;

    @Nullable
    String nextBuild;

    /** What its own status says, whatever is true. */
    @Nullable
    String selfReport;

    private @Nullable String oddBuild;

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
        int change = MOVE * idMoves + (cluster.newIdAtRestart() ? restarts : 0);
        return change == 0 ? spec.id() : Identity.id(spec.host(), change);
    }

    String name() {
        return spec.name() == null ? "Not configured" : spec.name();
    }

    String ipAddress() {
        int change = addressMoves + (cluster.newAddressAtRestart() ? restarts : 0);
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
        return oddBuild == null ? cluster.buildNumber(version) : oddBuild;
    }

    Software software() {
        return new Software(version, buildNumber());
    }

    /** Other files, or not those that were meant. */
    void isGiven(String files) {
        version = nextVersion == null ? files : nextVersion;
        nextVersion = null;
        oddBuild = null;
    }

    /** Whether that was planned, which it is no more. */
    boolean meets(Mishap mishap) {
        return planned.remove(mishap);
    }

    /** What was planned for its next start, but for how that ends. */
    void takesOddities() {
        addressMoves += meets(Mishap.NEW_ADDRESS) ? 1 : 0;
        idMoves += meets(Mishap.NEW_ID) ? 1 : 0;
        oddBuild = nextBuild == null ? oddBuild : nextBuild;
        nextBuild = null;
    }

    ProcessState process() {
        return process;
    }

    void becomes(ProcessState next) {
        if (process == ProcessState.STOPPING) {
            planned.remove(Mishap.STOP_HANGS);
        }
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
            selfReport = null;
        }
    }

    /** Another machine has its name from now on. */
    void moves() {
        addressMoves++;
        idMoves++;
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
                buildNumber(),
                replacement,
                planned,
                nextVersion,
                nextBuild,
                mute,
                selfReport,
                inRotation,
                users,
                favoured);
    }

    boolean hasServedOnItsVersion() {
        return version.equals(servedOn);
    }

    boolean isSilentAt(Instant moment) {
        return process == ProcessState.KILLED || mute || silentUntil.isAfter(moment);
    }
}
