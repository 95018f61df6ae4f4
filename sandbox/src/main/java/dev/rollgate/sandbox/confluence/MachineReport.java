package dev.rollgate.sandbox.confluence;

import org.jspecify.annotations.Nullable;

/**
 * A machine as those see it who stand in front of it, whatever the cluster says of it.
 *
 * @param id the one that it has, or would have, in the cluster
 * @param version of the files on it
 * @param replacement the version that a replacement under way will bring; null: nobody is replacing it
 * @param mute it was told not to answer its peers
 */
public record MachineReport(
        String host,
        String name,
        String id,
        String ipAddress,
        ProcessState process,
        String version,
        @Nullable String replacement,
        boolean failsNextStart,
        boolean hangsNextStart,
        boolean mute) {}
