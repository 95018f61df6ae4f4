package dev.rollgate.sandbox.confluence;

/** What is true on a machine, whatever the cluster reports of it. */
public enum ProcessState {
    /** No process, and the cluster has noticed. */
    DOWN,
    /** No process; files are being replaced. */
    INSTALLING,
    /** In the cluster, not serving yet. */
    STARTING,
    /** In the cluster and serving. */
    RUNNING,
    /** In the cluster, finishing. */
    STOPPING,
    /** In the cluster, failed at start-up: stays so until stopped. */
    ERROR,
    /** No process, but the cluster has not noticed yet: its row has neither state nor version. */
    KILLED,
    /** A process that was refused by the version rules: never part of the cluster. */
    REFUSED;

    /** Is it a member for its peers, so that it has a row of its own? */
    boolean isInCluster() {
        return switch (this) {
            case STARTING, RUNNING, STOPPING, ERROR, KILLED -> true;
            case DOWN, INSTALLING, REFUSED -> false;
        };
    }

    /** Is there a process that can be stopped or killed? */
    boolean isProcess() {
        return switch (this) {
            case STARTING, RUNNING, STOPPING, ERROR, REFUSED -> true;
            case DOWN, INSTALLING, KILLED -> false;
        };
    }
}
