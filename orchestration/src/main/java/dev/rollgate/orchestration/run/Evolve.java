package dev.rollgate.orchestration.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
                null,
                List.of(),
                Map.of(),
                null,
                null,
                0,
                null,
                Set.of(),
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
                change.node(asked.node(), node -> node.at(NodeSteps.whenAsked(run, node)));
            case RunEvent.ReplacementDeclared declared ->
                change.node(declared.node(), node -> node.at(NodeSteps.whenDeclared(node.step())));
            case RunEvent.NodeSeen seen -> NodeSteps.seen(run, recorded, seen, change);
            case RunEvent.NodeUpgraded upgraded -> NodeSteps.upgraded(run, recorded, upgraded.node(), change);
            case RunEvent.NodeSoaked soaked -> change.node(soaked.node(), node -> node.at(new NodeStep.Done()));
            case RunEvent.NodeLeftOut leftOut -> change.node(leftOut.node(), node -> node.at(new NodeStep.LeftOut()));
            case RunEvent.NodeRollbackBegun begun -> NodeSteps.rollbackBegun(run, recorded, begun.node(), change);
            case RunEvent.NodeRolledBack back -> NodeSteps.rolledBack(run, back.node(), change);
            case RunEvent.ProblemRaised raised -> problemRaised(raised.problem(), change);
            case RunEvent.ProblemCleared cleared -> problemCleared(run, cleared.problem(), change);
            case RunEvent.FinalizeAsked asked ->
                finalizing(run, recorded, Order.What.FINALIZE, asked.attempt(), change);
            case RunEvent.FinalizationRetryAsked asked ->
                finalizing(run, recorded, Order.What.RETRY_FINALIZATION, asked.attempt(), change);
            case RunEvent.GateEscalated louder -> change.gate(louder.gate(), gate -> gate.escalated(louder.stage()));
            case RunEvent.RunParked parked ->
                change.gate(parked.gate(), gate -> gate.escalated(Escalation.Stage.PARKED))
                        .parked();
            case RunEvent.CareTaken care -> change.takenCareOf(care.subject(), new OnIt(care.by(), recorded.at()));
            case RunEvent.PagerRefused refused -> change.deaf(refused.pager());
            case RunEvent.RunPaused paused -> change.openGateWithdrawn().paused(paused.by());
            case RunEvent.RunResumed resumed -> change.paused(null);
            case RunEvent.UpgradeModeOffAsked asked ->
                change.phase(
                        new Phase.Cancelling(order(Order.What.SWITCH_UPGRADE_MODE_OFF, asked.attempt(), recorded)));
            case RunEvent.Chosen chosen -> Choices.apply(run, recorded, chosen, change);
            case RunEvent.RunCompleted completed -> change.ended(new Phase.Completed(completed.finalizedOutside()));
            case RunEvent.RunCancelled cancelled -> change.ended(new Phase.Cancelled());
            case RunEvent.RunRolledBack back -> change.ended(new Phase.RolledBack());
        };
    }

    private static RunChange preflightPassed(Recorded recorded, RunEvent.PreflightPassed passed, RunChange change) {
        String from = passed.plan().from().toString();
        List<NodeProgress> nodes = passed.plan().nodes().stream()
                .map(planned -> NodeProgress.planned(planned, NodeState.ACTIVE, from, recorded.at()))
                .toList();
        return change.planned(passed.plan(), nodes).loads(passed.loads()).phase(new Phase.AwaitingStart());
    }

    private static RunChange gateOpened(Recorded recorded, RunEvent.GateOpened opened, RunChange change) {
        change.gateOpened(Gate.asked(recorded.number(), opened.subject(), opened.needed(), recorded.at()))
                .loads(opened.loads());
        return switch (opened.subject()) {
            case GateSubject.Start start -> change;
            case GateSubject.Node asked -> change.node(asked.name(), node -> node.at(new NodeStep.AwaitingApproval()));
            case GateSubject.RollBack asked -> change;
            case GateSubject.Finalize last -> change.phase(new Phase.AwaitingFinalize());
        };
    }

    private static RunChange rejected(Run run, Recorded recorded, RunEvent.Rejected rejected, RunChange change) {
        change.gate(rejected.gate(), gate -> gate.ended(new Gate.Outcome.Rejected(rejected.by(), recorded.at())));
        run.gate(rejected.gate()).ifPresent(change::nodeOfGateWaits);
        return change;
    }

    /** A new id is known from then on: what people are told once is not told again. */
    private static RunChange problemRaised(Problem problem, RunChange change) {
        change.problem(problem);
        return problem instanceof Problem.NodeIdChanged(NodeName name, String from, String to)
                ? change.node(name, node -> node.known(node.planned().withId(to)))
                : change;
    }

    /** A retry that was wanted of tasks that run again is not meant for their next failure. */
    private static RunChange problemCleared(Run run, Problem problem, RunChange change) {
        change.problemOver(problem, new Incident.How.ByItself());
        return problem instanceof Problem.FinalizationFailed && run.phase() instanceof Phase.Finalizing finalizing
                ? change.phase(new Phase.Finalizing(finalizing.order(), finalizing.since(), false))
                : change;
    }

    private static RunChange finalizing(Run run, Recorded recorded, Order.What what, int attempt, RunChange change) {
        var since = run.phase() instanceof Phase.Finalizing before && what == Order.What.FINALIZE
                ? before.since()
                : recorded.at();
        return change.phase(new Phase.Finalizing(order(what, attempt, recorded), since, false));
    }

    private static Order order(Order.What what, int attempt, Recorded recorded) {
        return new Order(what, attempt, recorded.at());
    }
}
