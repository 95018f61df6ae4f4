package dev.rollgate.orchestration.run;

import java.util.Optional;

/** When one node may be put back on the version of before, while the others stay as they are. */
final class RollBackNodeCommand {
    private RollBackNodeCommand() {}

    /** The run pauses: whether the node is tried once more, or all go back, is for people to say. */
    static Decision decide(Run run, NodeProgress node, Person by) {
        Optional<Refusal> refusal = NodeCommands.whileAtWork(run, () -> refusal(run, node));
        RunEvent begun = new RunEvent.NodeRollbackBegun(node.name(), by);
        boolean goesOn = run.isPaused() || run.isRollingBack();
        return goesOn
                ? NodeCommands.when(refusal, begun)
                : NodeCommands.when(refusal, begun, new RunEvent.RunPaused(by));
    }

    private static Optional<Refusal> refusal(Run run, NodeProgress node) {
        return switch (node.step()) {
            case NodeStep.Restoring step -> Optional.of(new Refusal.AlreadyAsked(node.name()));
            case NodeStep.Replacing step -> NodeCommands.cannotBeTurnedTo(run, node);
            case NodeStep.Verifying step -> NodeCommands.cannotBeTurnedTo(run, node);
            case NodeStep.LeavingOut step -> NodeCommands.cannotBeTurnedTo(run, node);
            case NodeStep.LeftOut step -> NodeCommands.cannotBeTurnedTo(run, node);
            case NodeStep.Soaking step -> NodeCommands.cannotBeTurnedTo(run, node);
            case NodeStep.Done step -> NodeCommands.cannotBeTurnedTo(run, node);
            case NodeStep.Waiting step -> ifTouched(run, node);
            case NodeStep.AwaitingApproval step -> ifTouched(run, node);
            case NodeStep.Quiescing step -> ifTouched(run, node);
            case NodeStep.RolledBack step -> ifTouched(run, node);
        };
    }

    /** Somebody else may have touched it. */
    private static Optional<Refusal> ifTouched(Run run, NodeProgress node) {
        return node.isOn(run.thePlan().from())
                ? Optional.of(new Refusal.NothingToRollBack(node.name()))
                : NodeCommands.cannotBeTurnedTo(run, node);
    }
}
