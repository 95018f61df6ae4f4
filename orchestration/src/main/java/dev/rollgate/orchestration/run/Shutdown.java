package dev.rollgate.orchestration.run;

/** How a node is to be stopped. */
public enum Shutdown {
    /** By Confluence's own stop script: its tasks end, its users move. */
    GRACEFULLY,
    /** The process, or the whole machine, where the stop script does not work any more. */
    ALTOGETHER
}
