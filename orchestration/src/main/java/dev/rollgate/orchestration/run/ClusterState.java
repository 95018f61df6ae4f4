package dev.rollgate.orchestration.run;

/** The cluster's upgrade state as Confluence writes it; computed there afresh for each answer, so it may flicker. */
public enum ClusterState {
    STABLE,
    READY_TO_UPGRADE,
    MIXED,
    READY_TO_RUN_UPGRADE_TASKS,
    RUNNING_UPGRADE_TASKS,
    UPGRADE_TASKS_FAILED,
    /** No state, or a word that this build does not know. */
    UNKNOWN
}
