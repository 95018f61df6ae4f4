package dev.rollgate.orchestration.run;

import java.util.Optional;

/** What a person may do when. Whether this person may at all was asked before. */
final class CommandRules {
    private CommandRules() {}

    static Decision decide(Run run, Command command) {
        if (run.phase() instanceof Phase.Terminal end) {
            return Decision.refused(new Refusal.RunIsOver(end));
        }
        return switch (command) {
            case Command.Approve approve -> approve(run, approve);
            case Command.Reject reject -> reject(run, reject);
            case Command.Pause pause -> pause(run, pause.by());
            case Command.Resume resume ->
                run.isPaused()
                        ? Decision.happened(new RunEvent.RunResumed(resume.by()))
                        : Decision.refused(new Refusal.NotPaused());
            case Command.Cancel cancel -> cancel(run, cancel.by());
            case Command.DeclareReplaced declared -> declareReplaced(run, declared);
            case Command.RetryFinalization retry -> RunCommands.retryFinalization(run, retry.by());
            case Command.OfNode ofNode -> NodeCommands.decide(run, ofNode);
            case Command.WaitLonger wait -> RunCommands.waitLonger(run, wait);
            case Command.TakeOver take -> RunCommands.takeOver(run, take);
            case Command.TakeCare care -> OnItCommand.decide(run, care);
            case Command.RollBack back -> RunCommands.rollBack(run, back.by());
            case Command.Abandon abandon -> Decision.happened(new RunEvent.RunAbandoned(abandon.by()));
        };
    }

    private static Decision approve(Run run, Command.Approve click) {
        Gate gate = run.gate(click.gate()).orElse(null);
        if (gate == null) {
            return Decision.refused(new Refusal.NoSuchGate(click.gate()));
        }
        if (gate.hasVoteOf(click.by())) {
            return Decision.refused(new Refusal.AlreadyCounted(gate));
        }
        if (!gate.isOpen()) {
            return Decision.refused(new Refusal.GateIsClosed(gate));
        }
        if (!run.terms().selfApproval() && run.startedBy().equals(click.by())) {
            return Decision.refused(new Refusal.StarterMayNotApprove());
        }
        Optional<NodeName> letGo = letGoBy(gate.subject());
        Optional<Problem> holding = letGo.flatMap(node -> run.holding());
        if (holding.isPresent()) {
            return Decision.refused(new Refusal.LineIsStopped(holding.get()));
        }
        RunEvent approved = new RunEvent.Approved(gate.number(), click.by());
        boolean last = gate.votes().size() + 1 >= gate.needed();
        return letGo.filter(node -> last)
                .map(node -> Decision.happened(approved, new RunEvent.NodeReleased(node)))
                .orElseGet(() -> Decision.happened(approved));
    }

    private static Optional<NodeName> letGoBy(GateSubject subject) {
        return switch (subject) {
            case GateSubject.Node node -> Optional.of(node.name());
            case GateSubject.RollBack node -> Optional.of(node.name());
            case GateSubject.Start start -> Optional.empty();
            case GateSubject.Finalize last -> Optional.empty();
        };
    }

    private static Decision reject(Run run, Command.Reject click) {
        Gate gate = run.gate(click.gate()).orElse(null);
        if (gate == null) {
            return Decision.refused(new Refusal.NoSuchGate(click.gate()));
        }
        if (!gate.isOpen()) {
            return Decision.refused(new Refusal.GateIsClosed(gate));
        }
        RunEvent rejected = new RunEvent.Rejected(gate.number(), click.by());
        return switch (gate.subject()) {
            case GateSubject.Start start -> Decision.happened(rejected, new RunEvent.RunCancelled());
            case GateSubject.Node node -> Decision.happened(rejected, new RunEvent.RunPaused(click.by()));
            case GateSubject.RollBack node -> Decision.happened(rejected, new RunEvent.RunPaused(click.by()));
            case GateSubject.Finalize last -> Decision.happened(rejected, new RunEvent.RunPaused(click.by()));
        };
    }

    private static Decision pause(Run run, Person by) {
        if (run.pausedBy() != null) {
            return Decision.refused(new Refusal.AlreadyPaused(run.pausedBy()));
        }
        return switch (run.phase()) {
            case Phase.Preflight phase -> Decision.happened(new RunEvent.RunPaused(by));
            case Phase.AwaitingStart phase -> Decision.happened(new RunEvent.RunPaused(by));
            case Phase.EnablingUpgradeMode phase -> Decision.happened(new RunEvent.RunPaused(by));
            case Phase.Upgrading phase -> Decision.happened(new RunEvent.RunPaused(by));
            case Phase.AwaitingFinalize phase -> Decision.happened(new RunEvent.RunPaused(by));
            case Phase.RollingBack phase -> Decision.happened(new RunEvent.RunPaused(by));
            case Phase.Finalizing phase -> Decision.refused(new Refusal.TooLateToPause());
            case Phase.Cancelling phase -> Decision.refused(new Refusal.TooLateToPause());
            case Phase.Terminal end -> Decision.refused(new Refusal.RunIsOver(end));
        };
    }

    private static Decision cancel(Run run, Person by) {
        return switch (run.phase()) {
            case Phase.Preflight phase ->
                Decision.happened(new RunEvent.CancelRequested(by), new RunEvent.RunCancelled());
            case Phase.AwaitingStart phase ->
                Decision.happened(new RunEvent.CancelRequested(by), new RunEvent.RunCancelled());
            case Phase.EnablingUpgradeMode phase -> Decision.happened(new RunEvent.CancelRequested(by));
            case Phase.Upgrading phase -> cancelUnlessTouched(run, by);
            case Phase.AwaitingFinalize phase -> cancelUnlessTouched(run, by);
            case Phase.Finalizing phase -> Decision.refused(new Refusal.AlreadyFinalizing());
            case Phase.Cancelling phase -> Decision.refused(new Refusal.AlreadyCancelling());
            case Phase.RollingBack phase -> Decision.refused(new Refusal.AlreadyRollingBack());
            case Phase.Terminal end -> Decision.refused(new Refusal.RunIsOver(end));
        };
    }

    /** Where somebody switched upgrade mode off nothing can be stranded any more. */
    private static Decision cancelUnlessTouched(Run run, Person by) {
        boolean off = run.has(problem -> problem instanceof Problem.CancelledOutside);
        return run.takingPart().stream()
                .filter(node -> !off && isTouched(run, node))
                .findFirst()
                .map(node -> Decision.refused(new Refusal.NodeIsTouched(node.name())))
                .orElseGet(() -> Decision.happened(new RunEvent.CancelRequested(by)));
    }

    /** Away, or on another version than the cluster had. */
    private static boolean isTouched(Run run, NodeProgress node) {
        return node.step().isUpgraded() || !node.isOn(run.thePlan().from());
    }

    private static Decision declareReplaced(Run run, Command.DeclareReplaced declared) {
        boolean replacing = run.node(declared.node())
                .filter(node -> node.step().equals(new NodeStep.Replacing(false))
                        || node.step().equals(new NodeStep.Restoring(false)))
                .isPresent();
        return replacing
                ? Decision.happened(new RunEvent.ReplacementDeclared(declared.node(), declared.by()))
                : Decision.refused(new Refusal.NotBeingReplaced(declared.node()));
    }
}
