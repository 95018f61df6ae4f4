package dev.rollgate.orchestration.run;

/** One question asked before the start, and its answer: a sentence that says what was found and what to do. */
public record Check(Name name, Verdict verdict, String sentence) {
    /** What is asked, in the order in which it is told. */
    public enum Name {
        REACHABLE,
        AUTHENTICATED,
        CLUSTERED,
        UPGRADE_MODE_OFF,
        STABLE,
        ENOUGH_NODES,
        DISTINCT_NODES,
        /** Asked only once there is a plan. */
        SAME_NODES,
        ALL_ACTIVE,
        ONE_VERSION,
        TARGET_ALLOWED,
        FINALIZATION_DONE,
        RUNNING_TASKS,
        READ_ONLY_MODE
    }

    /** BLOCK: the run does not start. WARN: it may; people should know. */
    public enum Verdict {
        PASS,
        WARN,
        BLOCK
    }
}
