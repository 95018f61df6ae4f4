package dev.rollgate.sandbox.confluence;

/** What Confluence reports of the cluster; {@link ClusterRules} says when. */
public enum ClusterState {
    STABLE,
    READY_TO_UPGRADE,
    MIXED,
    READY_TO_RUN_UPGRADE_TASKS,
    RUNNING_UPGRADE_TASKS,
    UPGRADE_TASKS_FAILED
}
