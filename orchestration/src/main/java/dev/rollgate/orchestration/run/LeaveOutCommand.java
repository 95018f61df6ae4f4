package dev.rollgate.orchestration.run;

import java.util.List;
import java.util.Optional;

/** When a node may be left out: never the one without which the others cannot be done while people work. */
final class LeaveOutCommand {
    private LeaveOutCommand() {}

    static Optional<Refusal> refusal(Run run, NodeProgress node) {
        return NodeCommands.whileAtWork(run, () -> switch (node.step()) {
            case NodeStep.LeftOut step -> Optional.of(new Refusal.AlreadyLeftOut(node.name()));
            case NodeStep.LeavingOut step -> Optional.of(new Refusal.AlreadyAsked(node.name()));
            case NodeStep.Soaking step -> ifInTrouble(run, node);
            case NodeStep.Done step -> ifInTrouble(run, node);
            case NodeStep.RolledBack step -> ifInTrouble(run, node);
            case NodeStep.Waiting step -> unlessNeeded(run, node);
            case NodeStep.AwaitingApproval step -> unlessNeeded(run, node);
            case NodeStep.Quiescing step -> unlessNeeded(run, node);
            case NodeStep.Replacing step -> unlessNeeded(run, node);
            case NodeStep.Verifying step -> unlessNeeded(run, node);
            case NodeStep.Restoring step -> unlessNeeded(run, node);
        });
    }

    private static Optional<Refusal> ifInTrouble(Run run, NodeProgress node) {
        return NodeCommands.isInTrouble(run, node)
                ? unlessNeeded(run, node)
                : Optional.of(new Refusal.NodeIsWell(node.name()));
    }

    private static Optional<Refusal> unlessNeeded(Run run, NodeProgress node) {
        if (isNeeded(run, node)) {
            return Optional.of(new Refusal.LastInService(node.name()));
        }
        return NodeCommands.cannotBeTurnedTo(run, node);
    }

    /** One node alone can be left only if nothing more is to be done with it. */
    private static boolean isNeeded(Run run, NodeProgress node) {
        List<NodeProgress> others = run.takingPart().stream()
                .filter(other -> !other.name().equals(node.name()))
                .toList();
        return others.isEmpty()
                || (others.size() == 1 && !isFinished(run, others.getFirst().step()));
    }

    private static boolean isFinished(Run run, NodeStep step) {
        return run.isRollingBack()
                ? step instanceof NodeStep.RolledBack || step instanceof NodeStep.Waiting
                : step.isUpgraded();
    }
}
