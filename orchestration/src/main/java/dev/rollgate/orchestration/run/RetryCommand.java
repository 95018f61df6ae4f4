package dev.rollgate.orchestration.run;

import java.util.Optional;

/** When the step of a node may be done again. */
final class RetryCommand {
    private RetryCommand() {}

    static Optional<Refusal> refusal(Run run, NodeProgress node) {
        return NodeCommands.whileAtWork(run, () -> switch (node.step()) {
            case NodeStep.Replacing step -> unlessAskedAlready(node);
            case NodeStep.Verifying step -> unlessAskedAlready(node);
            case NodeStep.Restoring step -> unlessAskedAlready(node);
            case NodeStep.LeavingOut step -> Optional.empty();
            case NodeStep.LeftOut step -> takenInAgain(run, node);
            case NodeStep.Soaking step -> upgradedAgain(run, node);
            case NodeStep.Done step -> upgradedAgain(run, node);
            case NodeStep.Waiting step -> none(node);
            case NodeStep.AwaitingApproval step -> none(node);
            case NodeStep.Quiescing step -> none(node);
            case NodeStep.RolledBack step -> none(node);
        });
    }

    /** Of many who press Retry at once the first is heard: a second start of the same step would void what was done since. */
    private static Optional<Refusal> unlessAskedAlready(NodeProgress node) {
        return node.askedAgain() ? Optional.of(new Refusal.AlreadyAsked(node.name())) : Optional.empty();
    }

    /** A node that was left out comes up on the target version; a run that rolls back has no use for that. */
    private static Optional<Refusal> takenInAgain(Run run, NodeProgress node) {
        return run.isRollingBack() ? none(node) : NodeCommands.handIsFull(run, node);
    }

    private static Optional<Refusal> upgradedAgain(Run run, NodeProgress node) {
        if (run.isRollingBack()) {
            return none(node);
        }
        if (!NodeCommands.isInTrouble(run, node)) {
            return Optional.of(new Refusal.NodeIsWell(node.name()));
        }
        return NodeCommands.cannotBeTurnedTo(run, node);
    }

    private static Optional<Refusal> none(NodeProgress node) {
        return Optional.of(new Refusal.NoStepToRetry(node.name()));
    }
}
