package dev.rollgate.orchestration.run;

import java.util.List;
import java.util.Optional;

/**
 * What a run to a version would meet, were it started now: by the same rules, from one look. A run looks twice, and again
 * before each step, so this promises nothing.
 *
 * @param checks of preflight, in its order; a cluster that cannot be read gives the one check that says why
 * @param plan empty where the cluster cannot be read, or where no plan can be made of what it says
 * @param loads in the order in which the nodes would be taken, as busy as they are now
 */
public record Outlook(Version target, List<Check> checks, Optional<Plan> plan, List<NodeLoad> loads) {
    public Outlook {
        checks = List.copyOf(checks);
        loads = List.copyOf(loads);
    }

    public static Outlook of(Reading<ClusterView> cluster, Reading<Boolean> readOnly, Version target) {
        return switch (cluster) {
            case Reading.Unknown<ClusterView>(Trouble why) ->
                new Outlook(target, List.of(UnreadableCluster.blockingCheck(why)), Optional.empty(), List.of());
            case Reading.Seen<ClusterView>(ClusterView view) ->
                new Outlook(
                        target,
                        Preflight.of(view, readOnly, target),
                        Preflight.plan(view),
                        LeastBusy.first(Roster.loads(Roster.plan(view), view)));
        };
    }

    /** Whether a run would end at once. */
    public boolean blocks() {
        return Preflight.blocks(checks);
    }
}
