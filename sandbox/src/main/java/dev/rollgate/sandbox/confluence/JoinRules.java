package dev.rollgate.sandbox.confluence;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a node that starts up may join. Confluence checks versions here and nowhere else: starting upgrade mode names no target. */
final class JoinRules {
    private JoinRules() {}

    /**
     * Why a version may not join, or null where it may.
     *
     * @param originalVersion null while upgrade mode is off
     * @param lowestOrigin the oldest version from which the joining release can roll; null: any
     * @param members what runs in the cluster
     */
    static @Nullable String refusal(
            Software joining, @Nullable String originalVersion, @Nullable String lowestOrigin, Set<Software> members) {
        String version = joining.version();
        if (originalVersion == null) {
            boolean differs = members.stream().anyMatch(member -> !member.equals(joining));
            return differs ? joining + " differs from the cluster's " + members + " and upgrade mode is off" : null;
        }
        boolean newEnough = lowestOrigin == null || Versions.isAtMost(lowestOrigin, originalVersion);
        if (newEnough && Versions.isAtMost(originalVersion, version)) {
            return null;
        }
        String lowest = lowestOrigin == null ? "0" : lowestOrigin;
        return "cannot perform rolling upgrade from " + originalVersion + ": allowed " + lowest + " to " + version;
    }
}
