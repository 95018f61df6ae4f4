package dev.rollgate.orchestration.run;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What people may do with one node of a run, and when. */
final class NodeCommands {
    private NodeCommands() {}

    static Decision decide(Run run, Command.OfNode command) {
        NodeProgress node = run.node(command.node()).orElse(null);
        if (node == null) {
            return Decision.refused(new Refusal.NoSuchNode(command.node()));
        }
        return switch (command) {
            case Command.RetryStep retry ->
                when(RetryCommand.refusal(run, node), new RunEvent.StepRetried(node.name(), retry.by()));
            case Command.StopNode stop ->
                when(stopRefusal(run, node, stop), new RunEvent.NodeStopAsked(node.name(), stop.how(), stop.by()));
            case Command.LeaveOut skip ->
                when(LeaveOutCommand.refusal(run, node), new RunEvent.LeaveOutAsked(node.name(), skip.by()));
            case Command.RollBackNode back -> RollBackNodeCommand.decide(run, node, back.by());
            case Command.Disconnect away ->
                when(disconnectRefusal(run, node), new RunEvent.NodeDisconnected(node.name(), away.by()));
            case Command.Reconnect back ->
                when(reconnectRefusal(run, node), new RunEvent.NodeReconnected(node.name(), back.by()));
        };
    }

    static Decision when(Optional<Refusal> refusal, RunEvent... events) {
        return refusal.map(Decision::refused).orElseGet(() -> Decision.happened(events));
    }

    private static Optional<Refusal> stopRefusal(Run run, NodeProgress node, Command.StopNode stop) {
        if (node.state() == NodeState.OFFLINE) {
            return Optional.of(new Refusal.NodeIsDown(node.name()));
        }
        if (node.stopAsked() == stop.how()) {
            return Optional.of(new Refusal.AlreadyAsked(node.name()));
        }
        if (!isInTrouble(run, node) && !node.step().mayBeDown()) {
            return Optional.of(new Refusal.NodeIsWell(node.name()));
        }
        return wouldBeTheSecond(run, node);
    }

    private static Optional<Refusal> disconnectRefusal(Run run, NodeProgress node) {
        if (node.disconnected()) {
            return Optional.of(new Refusal.AlreadyDisconnected(node.name()));
        }
        return wouldBeTheSecond(run, node);
    }

    private static Optional<Refusal> reconnectRefusal(Run run, NodeProgress node) {
        if (!node.disconnected()) {
            return Optional.of(new Refusal.NotDisconnected(node.name()));
        }
        return isWhereItBelongs(run, node)
                ? Optional.empty()
                : Optional.of(new Refusal.NotFitForRotation(node.name(), node.state()));
    }

    private static boolean isWhereItBelongs(Run run, NodeProgress node) {
        return node.step().isUpgraded()
                ? node.isOn(run.target())
                : node.isOn(run.thePlan().from()) || node.step() instanceof NodeStep.Verifying;
    }

    /** Whether a problem of the node is open that is more than a notice; that many people use it is no fault of its own. */
    static boolean isInTrouble(Run run, NodeProgress node) {
        return run.has(problem -> problem instanceof Problem.OfNode ofNode
                && ofNode.node().equals(node.name())
                && !(problem instanceof Problem.UnevenUsers)
                && Playbook.of(problem).severity() != Severity.NOTICE);
    }

    /** A node that serves is taken out only while every other serves, one at least, and none of them may be stopped at any moment. */
    static Optional<Refusal> wouldBeTheSecond(Run run, NodeProgress node) {
        return node.state() == NodeState.ACTIVE ? otherOut(run, node).or(() -> isAlone(run, node)) : Optional.empty();
    }

    private static Optional<Refusal> isAlone(Run run, NodeProgress node) {
        return others(run, node).findAny().isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal.LastInService(node.name()));
    }

    private static Stream<NodeProgress> others(Run run, NodeProgress node) {
        return run.takingPart().stream().filter(other -> !other.name().equals(node.name()));
    }

    private static Optional<Refusal> otherOut(Run run, NodeProgress node) {
        return others(run, node)
                .filter(other -> other.state() != NodeState.ACTIVE
                        || other.disconnected()
                        || other.step().mayBeDown())
                .findFirst()
                .map(other -> new Refusal.OtherIsOut(node.name(), other.name()));
    }

    /** The run turns to one node at a time; one that is not touched yet, or only watched, is let go. */
    static Optional<Refusal> handIsFull(Run run, NodeProgress node) {
        return run.nodes().stream()
                .filter(other -> !other.name().equals(node.name()))
                .filter(NodeCommands::isBusy)
                .findFirst()
                .map(other -> new Refusal.OtherInHand(other.name()));
    }

    private static boolean isBusy(NodeProgress node) {
        return switch (node.step()) {
            case NodeStep.AwaitingApproval step -> false;
            case NodeStep.Soaking step -> false;
            case NodeStep.Quiescing step -> node.state() != NodeState.ACTIVE;
            case NodeStep.Waiting step -> false;
            case NodeStep.Done step -> false;
            case NodeStep.LeftOut step -> false;
            case NodeStep.RolledBack step -> false;
            case NodeStep.Replacing step -> true;
            case NodeStep.Verifying step -> true;
            case NodeStep.LeavingOut step -> true;
            case NodeStep.Restoring step -> true;
        };
    }

    /** Why the run cannot turn to the node now and take it out, if it serves. */
    static Optional<Refusal> cannotBeTurnedTo(Run run, NodeProgress node) {
        return handIsFull(run, node).or(() -> wouldBeTheSecond(run, node));
    }

    /** {@code refusal} is asked for only where nodes are worked on. */
    static Optional<Refusal> whileAtWork(Run run, Supplier<Optional<Refusal>> refusal) {
        return run.isAtWork() ? refusal.get() : Optional.of(new Refusal.NotInThisPhase(run.phase()));
    }
}
