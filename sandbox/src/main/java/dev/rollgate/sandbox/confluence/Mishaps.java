package dev.rollgate.sandbox.confluence;

import org.jspecify.annotations.Nullable;

/**
 * What can go wrong with a {@link SimulatedCluster} on demand, beyond what comes of people's own steps. A thing that cannot
 * happen now is an {@link IllegalStateException} that says why; an unknown host an {@link IllegalArgumentException}.
 */
public final class Mishaps {
    private final SimulatedCluster cluster;
    private final Machines machines;
    private final UpgradeMode mode;
    private final Finalization finalization;
    private final Crowd crowd;

    /** Calls take turns with those to the cluster. */
    Mishaps(SimulatedCluster cluster, Machines machines, UpgradeMode mode, Finalization finalization, Crowd crowd) {
        this.cluster = cluster;
        this.machines = machines;
        this.mode = mode;
        this.finalization = finalization;
        this.crowd = crowd;
    }

    /** Whether that happens at the node's next stop or start; taken back, a stop that hangs goes on. */
    public void plan(String host, Mishap mishap, boolean on) {
        synchronized (cluster) {
            machines.plan(cluster.present(host), mishap, on);
        }
    }

    /** The next files installed there are of this version, whatever was asked for; null: of the right one. */
    public void nextVersion(String host, @Nullable String version) {
        synchronized (cluster) {
            cluster.present(host).nextVersion = version;
        }
    }

    /**
     * From the next start the node reports this build number with the version that it has, until other files are installed;
     * null: that of its version.
     */
    public void nextBuild(String host, @Nullable String build) {
        synchronized (cluster) {
            cluster.present(host).nextBuild = build;
        }
    }

    /**
     * The node's own {@code /status} says this word, whatever is true, until told otherwise or the process ends; null: the
     * truth. The cluster's overview is not changed by it.
     */
    public void selfReports(String host, @Nullable String state) {
        synchronized (cluster) {
            machines.selfReports(cluster.present(host), state);
        }
    }

    /** A node that serves is in ERROR from now on, until it is stopped or recovers. */
    public void fail(String host) {
        synchronized (cluster) {
            machines.fail(cluster.present(host));
        }
    }

    /**
     * As {@link SimulatedCluster#kill}, and the cluster forgets that the node ever was there: no OFFLINE row stays. Started
     * again it is a new row.
     */
    public void disappear(String host) {
        synchronized (cluster) {
            SimulatedNode node = cluster.present(host);
            mode.forget(node.address());
            if (node.process().isProcess()) {
                machines.kill(node);
            }
        }
    }

    /**
     * Whether the others' users come to that node, a fifth at a time, until told otherwise or until it is out of rotation; told
     * otherwise they even out.
     */
    public void usersPileUp(String host, boolean now) {
        synchronized (cluster) {
            crowd.pilesUp(cluster.present(host), now);
        }
    }

    /** Upgrade mode is off, whatever the state: as if somebody had done it in the database. */
    public void loseUpgradeMode() {
        synchronized (cluster) {
            cluster.advance();
            machines.loseUpgradeMode();
        }
    }

    /** Whether an upgraded node that is restarted before finalization ends in ERROR (CONFSERVER-104200); begins as the spec says. */
    public void restartBeforeFinalizeBreaks(boolean now) {
        synchronized (cluster) {
            machines.restartBreaks = now;
        }
    }

    public boolean restartBeforeFinalizeBreaks() {
        synchronized (cluster) {
            return machines.restartBreaks;
        }
    }

    /**
     * Whether a node in ERROR makes the cluster MIXED also while upgrade mode is off, so that it cannot be switched on. The
     * manual says so; builds that were seen say STABLE, and that is how it begins.
     */
    public void errorBlocksStart(boolean now) {
        synchronized (cluster) {
            mode.blockedByErrors = now;
        }
    }

    public boolean errorBlocksStart() {
        synchronized (cluster) {
            return mode.blockedByErrors;
        }
    }

    /** What finalization runs come to now. */
    public FinalizationFault finalization() {
        synchronized (cluster) {
            return finalization.fault();
        }
    }

    /** What is pending is finalized at once and well, also where nothing runs or everything failed. */
    public void finishFinalization() {
        synchronized (cluster) {
            cluster.advance();
            if (mode.isOn()) {
                throw new IllegalStateException("nothing is finalized in upgrade mode");
            }
            finalization.finish();
        }
    }
}
