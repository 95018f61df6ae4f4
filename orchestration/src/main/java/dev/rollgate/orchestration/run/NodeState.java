package dev.rollgate.orchestration.run;

/**
 * A node's state as Confluence writes it, from {@code GET /rest/zdu/cluster}; the last two are ours.
 *
 * @see <a href="https://confluence.atlassian.com/doc/upgrade-a-confluence-cluster-through-the-api-without-downtime-1027127853.html">
 *     Atlassian's page</a>
 */
public enum NodeState {
    ACTIVE,
    STARTING,
    DRAINING,
    TERMINATING,
    OFFLINE,
    ERROR,
    RUNNING_FINALIZE_UPGRADE_TASKS,
    UPGRADE_TASKS_FAILED,
    /** Confluence wrote null: the node did not answer its peer in time. It proves nothing. */
    UNANSWERED,
    /** A word that this build does not know. It proves nothing either. */
    UNKNOWN;

    /** Whether people can work on the node. Once upgrade mode is off one that serves shows how far its upgrade tasks are. */
    public boolean isInService() {
        return this == ACTIVE || this == RUNNING_FINALIZE_UPGRADE_TASKS || this == UPGRADE_TASKS_FAILED;
    }

    /** Whether this says something about the node, and not only that nothing is known. */
    public boolean isKnown() {
        return this != UNANSWERED && this != UNKNOWN;
    }
}
