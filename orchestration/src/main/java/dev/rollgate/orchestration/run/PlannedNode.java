package dev.rollgate.orchestration.run;

/** A node as the run knows it: what it is called, and by what it is found again when its id or its address changes. */
public record PlannedNode(NodeName name, FoundBy foundBy) {
    /** ADDRESS only where names are not set or not unique. */
    public enum FoundBy {
        NAME,
        ADDRESS
    }
}
