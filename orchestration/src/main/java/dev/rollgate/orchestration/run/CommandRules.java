package dev.rollgate.orchestration.run;

import java.util.List;

/** What a person may do when. Whether this person may at all was asked before. */
final class CommandRules {
    private CommandRules() {}

    static Decision decide(Run run, Command command) {
        if (run.phase() instanceof Phase.Terminal end) {
            return refused(new Refusal.RunIsOver(end));
        }
        return switch (command) {
            case Command.Approve approve -> approve(run, approve);
            case Command.Reject reject -> reject(run, reject);
            case Command.Pause pause -> pause(run, pause.by());
            case Command.Resume resume ->
                run.isPaused() ? happened(new RunEvent.RunResumed(resume.by())) : refused(new Refusal.NotPaused());
            case Command.Cancel cancel -> cancel(run, cancel.by());
            case Command.DeclareReplaced declared -> declareReplaced(run, declared);
            case Command.RetryFinalization retry -> retry(run, retry.by());
        };
    }

    private static Decision approve(Run run, Command.Approve click) {
        Gate gate = run.gate(click.gate()).orElse(null);
        if (gate == null) {
            return refused(new Refusal.NoSuchGate(click.gate()));
        }
        if (gate.hasVoteOf(click.by())) {
            return refused(new Refusal.AlreadyCounted(gate));
        }
        if (!gate.isOpen()) {
            return refused(new Refusal.GateIsClosed(gate));
        }
        if (!run.terms().selfApproval() && run.startedBy().equals(click.by())) {
            return refused(new Refusal.StarterMayNotApprove());
        }
        RunEvent approved = new RunEvent.Approved(gate.number(), click.by());
        boolean last = gate.votes().size() + 1 >= gate.needed();
        return last && gate.subject() instanceof GateSubject.Node asked
                ? happened(approved, new RunEvent.NodeReleased(asked.name()))
                : happened(approved);
    }

    private static Decision reject(Run run, Command.Reject click) {
        Gate gate = run.gate(click.gate()).orElse(null);
        if (gate == null) {
            return refused(new Refusal.NoSuchGate(click.gate()));
        }
        if (!gate.isOpen()) {
            return refused(new Refusal.GateIsClosed(gate));
        }
        RunEvent rejected = new RunEvent.Rejected(gate.number(), click.by());
        return switch (gate.subject()) {
            case GateSubject.Start start -> happened(rejected, new RunEvent.RunCancelled());
            case GateSubject.Node node -> happened(rejected, new RunEvent.RunPaused(click.by()));
            case GateSubject.Finalize last -> happened(rejected, new RunEvent.RunPaused(click.by()));
        };
    }

    private static Decision pause(Run run, Person by) {
        if (run.pausedBy() != null) {
            return refused(new Refusal.AlreadyPaused(run.pausedBy()));
        }
        return switch (run.phase()) {
            case Phase.Preflight phase -> happened(new RunEvent.RunPaused(by));
            case Phase.AwaitingStart phase -> happened(new RunEvent.RunPaused(by));
            case Phase.EnablingUpgradeMode phase -> happened(new RunEvent.RunPaused(by));
            case Phase.Upgrading phase -> happened(new RunEvent.RunPaused(by));
            case Phase.AwaitingFinalize phase -> happened(new RunEvent.RunPaused(by));
            case Phase.Finalizing phase -> refused(new Refusal.TooLateToPause());
            case Phase.Cancelling phase -> refused(new Refusal.TooLateToPause());
            case Phase.Terminal end -> refused(new Refusal.RunIsOver(end));
        };
    }

    private static Decision cancel(Run run, Person by) {
        return switch (run.phase()) {
            case Phase.Preflight phase -> happened(new RunEvent.CancelRequested(by), new RunEvent.RunCancelled());
            case Phase.AwaitingStart phase -> happened(new RunEvent.CancelRequested(by), new RunEvent.RunCancelled());
            case Phase.EnablingUpgradeMode phase -> happened(new RunEvent.CancelRequested(by));
            case Phase.Upgrading phase -> cancelUnlessTouched(run, by);
            case Phase.AwaitingFinalize phase -> cancelUnlessTouched(run, by);
            case Phase.Finalizing phase -> refused(new Refusal.AlreadyFinalizing());
            case Phase.Cancelling phase -> refused(new Refusal.AlreadyCancelling());
            case Phase.Terminal end -> refused(new Refusal.RunIsOver(end));
        };
    }

    private static Decision cancelUnlessTouched(Run run, Person by) {
        return run.nodes().stream()
                .filter(node -> isTouched(run, node))
                .findFirst()
                .map(node -> refused(new Refusal.NodeIsTouched(node.name())))
                .orElseGet(() -> happened(new RunEvent.CancelRequested(by)));
    }

    /** Away, or on another version than the cluster had. */
    private static boolean isTouched(Run run, NodeProgress node) {
        return node.state() != NodeState.ACTIVE
                || node.step().isUpgraded()
                || !run.thePlan().from().toString().equals(node.version());
    }

    private static Decision declareReplaced(Run run, Command.DeclareReplaced declared) {
        boolean replacing = run.node(declared.node())
                .filter(node -> node.step().equals(new NodeStep.Replacing(false)))
                .isPresent();
        return replacing
                ? happened(new RunEvent.ReplacementDeclared(declared.node(), declared.by()))
                : refused(new Refusal.NotBeingReplaced(declared.node()));
    }

    private static Decision retry(Run run, Person by) {
        boolean failed = run.has(problem -> problem instanceof Problem.FinalizationFailed);
        boolean ours = run.phase() instanceof Phase.Finalizing finalizing && !finalizing.retryWanted();
        return failed && ours ? happened(new RunEvent.RetryRequested(by)) : refused(new Refusal.NothingToRetry());
    }

    private static Decision happened(RunEvent... events) {
        return new Decision.Happened(List.of(events));
    }

    private static Decision refused(Refusal why) {
        return new Decision.Refused(why);
    }
}
