package dev.rollgate.sandbox.confluence;

/** What Confluence reports of a node. A node that does not answer its peers has no state at all: {@code null}, not one of these. */
public enum NodeState {
    STARTING,
    ACTIVE,
    /** In the published list of states, yet never produced by Confluence. */
    DRAINING,
    TERMINATING,
    OFFLINE,
    ERROR,
    RUNNING_FINALIZE_UPGRADE_TASKS,
    UPGRADE_TASKS_FAILED
}
