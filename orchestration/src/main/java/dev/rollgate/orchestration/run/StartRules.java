package dev.rollgate.orchestration.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From the request to upgrade mode being on. */
final class StartRules {
    private StartRules() {}

    static List<RunEvent> preflight(Run run, Phase.Preflight preflight, Evidence evidence) {
        boolean late = !preflight.deadline().isAfter(evidence.at());
        Optional<Trouble> trouble = evidence.latest().cluster().trouble();
        if (trouble.isPresent()) {
            return late || !trouble.get().kind().mayPass()
                    ? List.of(new RunEvent.PreflightBlocked(List.of(UnreadableCluster.blockingCheck(trouble.get()))))
                    : List.of();
        }
        ClusterView view = evidence.cluster().orElseThrow();
        List<Check> checks = Preflight.of(view, evidence.latest().readOnly(), run.target());
        if (Preflight.blocks(checks)) {
            boolean sure = late
                    || evidence.twice(seen -> Preflight.blocks(
                            Preflight.of(seen, evidence.latest().readOnly(), run.target())));
            return sure ? List.of(new RunEvent.PreflightBlocked(checks)) : List.of();
        }
        return !run.isPaused() && isSeenTwice(run, view, evidence) ? List.of(passed(view, checks)) : List.of();
    }

    /** A node that one list forgot must not be left out of the plan. */
    private static boolean isSeenTwice(Run run, ClusterView view, Evidence evidence) {
        Set<NodeName> nodes = Roster.names(Roster.plan(view));
        return evidence.twice(seen -> Roster.names(Roster.plan(seen)).equals(nodes)
                && !Preflight.blocks(Preflight.of(seen, evidence.latest().readOnly(), run.target())));
    }

    private static RunEvent passed(ClusterView view, List<Check> checks) {
        Plan plan = Preflight.plan(view).orElseThrow();
        return new RunEvent.PreflightPassed(plan, checks, Roster.loads(plan.nodes(), view));
    }

    static List<RunEvent> awaitingStart(Run run, Evidence evidence) {
        if (evidence.twice(view -> Readiness.isFinalized(run, view))) {
            return List.of(new RunEvent.RunCompleted(true));
        }
        if (run.isPaused() || run.openGate().isPresent() || evidence.cluster().isEmpty()) {
            return List.of();
        }
        if (!Gates.isPassed(run, new GateSubject.Start())) {
            return run.isHeld() ? List.of() : List.of(Gates.open(run, new GateSubject.Start(), evidence));
        }
        return evidence.twiceSeen(seen -> Readiness.maySwitchOn(run, seen))
                ? List.of(new RunEvent.UpgradeModeAsked(1))
                : List.of();
    }

    static List<RunEvent> enabling(Run run, Phase.EnablingUpgradeMode enabling, Evidence evidence) {
        if (evidence.twice(ClusterView::upgradeMode)) {
            return List.of(new RunEvent.UpgradeModeSeenOn());
        }
        if (evidence.twice(view -> Readiness.isFinalized(run, view))) {
            return List.of(new RunEvent.RunCompleted(true));
        }
        boolean again = !run.isPaused()
                && Patience.isOver(enabling.order(), evidence.at())
                && evidence.since(enabling.order().at()).twiceSeen(seen -> Readiness.maySwitchOn(run, seen));
        return again ? List.of(new RunEvent.UpgradeModeAsked(enabling.order().attempt() + 1)) : List.of();
    }
}
