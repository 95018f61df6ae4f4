package dev.rollgate.orchestration.run;

import org.jspecify.annotations.Nullable;

/** How busy a node was at one moment; null where it did not say. */
public record NodeLoad(
        NodeName node, @Nullable Integer tasks, @Nullable Integer users) {}
