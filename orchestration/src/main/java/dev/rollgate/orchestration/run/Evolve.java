package dev.rollgate.orchestration.run;

import java.time.Duration;
import java.util.List;

/** State and event to the next state. It judges nothing: whether an event may happen was decided before it was recorded. */
final class Evolve {
    /** How long preflight asks a Confluence that does not answer, before it says so. */
    static final Duration PREFLIGHT_PATIENCE = Duration.ofSeconds(20);

    private Evolve() {}

    static Run begin(RunId id, Recorded first) {
        if (first.number() != 1 || !(first.event() instanceof RunEvent.RunRequested asked)) {
            throw new IllegalArgumentException("run " + id + " does not begin with its request but with " + first);
        }
        return new Run(
                id,
                asked.cluster(),
                asked.target(),
                asked.by(),
                first.at(),
                asked.terms(),
                1,
                new Phase.Preflight(first.at().plus(PREFLIGHT_PATIENCE)),
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null);
    }

    static Run apply(Run run, Recorded recorded) {
        if (recorded.number() != run.version() + 1) {
            throw new IllegalArgumentException(
                    "run " + run.id() + " is at event " + run.version() + ", so this cannot be next: " + recorded);
        }
        if (run.isOver()) {
            throw new IllegalArgumentException("run " + run.id() + " is over, nothing happens to it: " + recorded);
        }
        return next(run, recorded, new RunChange(run, recorded)).done();
    }

    private static RunChange next(Run run, Recorded recorded, RunChange change) {
        return switch (recorded.event()) {
            case RunEvent.RunRequested again ->
                throw new IllegalArgumentException("run " + run.id() + " was requested already: " + recorded);
            case RunEvent.PreflightPassed passed -> preflightPassed(recorded, passed, change);
            case RunEvent.PreflightBlocked blocked -> change.ended(new Phase.Refused(blocked.checks()));
            case RunEvent.GateOpened opened -> gateOpened(recorded, opened, change);
            case RunEvent.Approved approved ->
                change.gate(approved.gate(), gate -> gate.withVote(new Gate.Vote(approved.by(), recorded.at())));
            case RunEvent.Rejected rejected -> rejected(run, recorded, rejected, change);
            case RunEvent.UpgradeModeAsked asked ->
                change.switchOnAsked()
                        .phase(new Phase.EnablingUpgradeMode(
                                order(Order.What.SWITCH_UPGRADE_MODE_ON, asked.attempt(), recorded)));
            case RunEvent.UpgradeModeSeenOn on -> change.phase(new Phase.Upgrading());
            case RunEvent.NodeReleased released ->
                change.node(
                        released.node(),
                        node -> node.at(new NodeStep.Quiescing(
                                recorded.at().plus(run.terms().limits().quiesce()))));
            case RunEvent.ReplacementAsked asked ->
                change.node(asked.node(), node -> node.at(new NodeStep.Replacing(false)));
            case RunEvent.ReplacementDeclared declared ->
                change.node(declared.node(), node -> node.at(new NodeStep.Replacing(true)));
            case RunEvent.NodeSeen seen -> nodeSeen(run, recorded, seen, change);
            case RunEvent.NodeUpgraded upgraded -> nodeUpgraded(run, recorded, upgraded, change);
            case RunEvent.NodeSoaked soaked -> change.node(soaked.node(), node -> node.at(new NodeStep.Done()));
            case RunEvent.ProblemRaised raised -> change.problem(raised.problem());
            case RunEvent.ProblemCleared cleared -> change.problemOver(cleared.problem());
            case RunEvent.FinalizeAsked asked ->
                finalizing(run, recorded, Order.What.FINALIZE, asked.attempt(), change);
            case RunEvent.FinalizationRetryAsked asked ->
                finalizing(run, recorded, Order.What.RETRY_FINALIZATION, asked.attempt(), change);
            case RunEvent.RetryRequested wanted -> retryWanted(run, recorded, change);
            case RunEvent.RunPaused paused -> change.openGateWithdrawn().paused(paused.by());
            case RunEvent.RunResumed resumed -> change.paused(null);
            case RunEvent.CancelRequested cancel ->
                change.openGateWithdrawn().paused(null).phase(new Phase.Cancelling(null));
            case RunEvent.UpgradeModeOffAsked asked ->
                change.phase(
                        new Phase.Cancelling(order(Order.What.SWITCH_UPGRADE_MODE_OFF, asked.attempt(), recorded)));
            case RunEvent.RunCompleted completed -> change.ended(new Phase.Completed(completed.finalizedOutside()));
            case RunEvent.RunCancelled cancelled -> change.ended(new Phase.Cancelled());
        };
    }

    private static RunChange preflightPassed(Recorded recorded, RunEvent.PreflightPassed passed, RunChange change) {
        String from = passed.plan().from().toString();
        List<NodeProgress> nodes = passed.plan().nodes().stream()
                .map(planned -> new NodeProgress(
                        planned, new NodeStep.Waiting(), NodeState.ACTIVE, from, recorded.at(), null, null))
                .toList();
        return change.planned(passed.plan(), nodes).loads(passed.loads()).phase(new Phase.AwaitingStart());
    }

    private static RunChange gateOpened(Recorded recorded, RunEvent.GateOpened opened, RunChange change) {
        change.gateOpened(new Gate(
                        recorded.number(), opened.subject(), opened.needed(), List.of(), new Gate.Outcome.Open()))
                .loads(opened.loads());
        return switch (opened.subject()) {
            case GateSubject.Start start -> change;
            case GateSubject.Node asked -> change.node(asked.name(), node -> node.at(new NodeStep.AwaitingApproval()));
            case GateSubject.Finalize last -> change.phase(new Phase.AwaitingFinalize());
        };
    }

    private static RunChange rejected(Run run, Recorded recorded, RunEvent.Rejected rejected, RunChange change) {
        change.gate(rejected.gate(), gate -> gate.ended(new Gate.Outcome.Rejected(rejected.by(), recorded.at())));
        run.gate(rejected.gate()).ifPresent(change::nodeOfGateWaits);
        return change;
    }

    private static RunChange nodeSeen(Run run, Recorded recorded, RunEvent.NodeSeen seen, RunChange change) {
        return change.node(
                seen.node(),
                node -> new NodeProgress(
                        node.planned(),
                        stepWhenSeen(run, node.step(), seen),
                        seen.state(),
                        seen.version(),
                        recorded.at(),
                        seen.tasks(),
                        seen.users()));
    }

    private static NodeStep stepWhenSeen(Run run, NodeStep step, RunEvent.NodeSeen seen) {
        if (!step.mayBeDown()) {
            return step;
        }
        boolean active = seen.state() == NodeState.ACTIVE;
        if (active && run.target().toString().equals(seen.version())) {
            return new NodeStep.Verifying();
        }
        boolean wasDown = step instanceof NodeStep.Verifying || step.equals(new NodeStep.Replacing(true));
        return new NodeStep.Replacing(wasDown || !active);
    }

    private static RunChange nodeUpgraded(
            Run run, Recorded recorded, RunEvent.NodeUpgraded upgraded, RunChange change) {
        run.openGate()
                .filter(gate -> gate.subject().equals(new GateSubject.Node(upgraded.node())))
                .ifPresent(gate -> change.openGateWithdrawn());
        Duration soak = run.terms().limits().soak();
        NodeStep next = soak.isZero()
                ? new NodeStep.Done()
                : new NodeStep.Soaking(recorded.at().plus(soak));
        return change.node(upgraded.node(), node -> node.at(next));
    }

    private static RunChange finalizing(Run run, Recorded recorded, Order.What what, int attempt, RunChange change) {
        var since = run.phase() instanceof Phase.Finalizing before && what == Order.What.FINALIZE
                ? before.since()
                : recorded.at();
        return change.phase(new Phase.Finalizing(order(what, attempt, recorded), since, false));
    }

    /** The time for the tasks begins anew. */
    private static RunChange retryWanted(Run run, Recorded recorded, RunChange change) {
        return run.phase() instanceof Phase.Finalizing failed
                ? change.phase(new Phase.Finalizing(failed.order(), recorded.at(), true))
                : change;
    }

    private static Order order(Order.What what, int attempt, Recorded recorded) {
        return new Order(what, attempt, recorded.at());
    }
}
