package dev.rollgate.sandbox.confluence;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A machine as those see it who stand in front of it, whatever the cluster says of it.
 *
 * @param id the one that it has, or would have, in the cluster
 * @param version of the files on it
 * @param buildNumber that it reports, or would report
 * @param replacement the version that a replacement under way will bring; null: nobody is replacing it
 * @param planned what will go wrong; a stop that hangs now is among it
 * @param nextVersion what its next installation brings, whatever is asked for; null: the right one
 * @param nextBuild what it reports from its next start; null: nothing out of the ordinary
 * @param mute it was told not to answer its peers
 * @param selfReport what its own status says, whatever is true; null: the truth
 * @param inRotation does the load balancer send requests to it while it serves?
 * @param users sessions that it has, or will have when it serves again
 * @param usersPileUp the others' users come to it
 */
public record MachineReport(
        String host,
        String name,
        String id,
        String ipAddress,
        ProcessState process,
        String version,
        String buildNumber,
        @Nullable String replacement,
        Set<Mishap> planned,
        @Nullable String nextVersion,
        @Nullable String nextBuild,
        boolean mute,
        @Nullable String selfReport,
        boolean inRotation,
        int users,
        boolean usersPileUp) {

    public MachineReport {
        planned = Set.copyOf(planned);
    }
}
