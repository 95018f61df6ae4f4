package dev.rollgate.orchestration.run;

import org.jspecify.annotations.Nullable;

/**
 * A node as the run knows it: what it is called, and by what it is found again when its id or its address changes.
 *
 * @param id what Confluence last called it; null where that was not kept
 */
public record PlannedNode(
        NodeName name, FoundBy foundBy, @Nullable String id) {
    /** ADDRESS only where names are not set or not unique. */
    public enum FoundBy {
        NAME,
        ADDRESS
    }

    /** One of which no id is known. */
    public PlannedNode(NodeName name, FoundBy foundBy) {
        this(name, foundBy, null);
    }

    PlannedNode withId(String other) {
        return new PlannedNode(name, foundBy, other);
    }
}
