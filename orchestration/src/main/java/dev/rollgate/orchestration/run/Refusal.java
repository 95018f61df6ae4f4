package dev.rollgate.orchestration.run;

/** Why a command does not apply. The words for people are found elsewhere; what they need to say is here. */
public sealed interface Refusal {
    /** It is one node that stands in the way. */
    sealed interface OfNode extends Refusal {
        NodeName node();
    }

    /** The run is over. */
    record RunIsOver(Phase.Terminal how) implements Refusal {}

    /** The click was on a gate that is no longer open: approved, rejected, withdrawn. */
    record GateIsClosed(Gate gate) implements Refusal {}

    /** No gate of this run has that number. */
    record NoSuchGate(long number) implements Refusal {}

    /** This person's approval counts already; another person's is needed. */
    record AlreadyCounted(Gate gate) implements Refusal {}

    /** The terms of this run do not let its starter approve. */
    record StarterMayNotApprove() implements Refusal {}

    record AlreadyPaused(Person by) implements Refusal {}

    record NotPaused() implements Refusal {}

    /** Finalizing and cancelling cannot be held. */
    record TooLateToPause() implements Refusal {}

    record AlreadyCancelling() implements Refusal {}

    /** This node is upgraded, or away: switching upgrade mode off would strand it. */
    record NodeIsTouched(NodeName node) implements OfNode {}

    /** Finalizing was ordered: nothing can be taken back. */
    record AlreadyFinalizing() implements Refusal {}

    /** There is no failed finalization to run again. */
    record NothingToRetry() implements Refusal {}

    /** {@code by} is open, with which no node is let go. */
    record LineIsStopped(Problem by) implements Refusal {}

    /** The node is not being replaced now. */
    record NotBeingReplaced(NodeName node) implements OfNode {}

    /** There is no plan yet, or the run is past it: the phase in which it is has no use for the command. */
    record NotInThisPhase(Phase phase) implements Refusal {}

    /** No node of the plan is called that. */
    record NoSuchNode(NodeName node) implements OfNode {}

    /** The run is busy with another node, which must be finished first. */
    record OtherInHand(NodeName node) implements OfNode {}

    /** Nothing is wrong with the node, so that it is left alone. */
    record NodeIsWell(NodeName node) implements OfNode {}

    /** The node is stopped already. */
    record NodeIsDown(NodeName node) implements OfNode {}

    /** This was asked for already, and is under way. */
    record AlreadyAsked(NodeName node) implements OfNode {}

    record AlreadyLeftOut(NodeName node) implements OfNode {}

    /** Nobody could work without the node: no other serves, or the only other one is to be taken out next. */
    record LastInService(NodeName node) implements OfNode {}

    /** {@code other} is out of service or of rotation, or may be soon: two would be out. */
    record OtherIsOut(NodeName node, NodeName other) implements OfNode {}

    /** The node has no step that could be done again. */
    record NoStepToRetry(NodeName node) implements OfNode {}

    /** The node is on the version of before, and nobody touched it. */
    record NothingToRollBack(NodeName node) implements OfNode {}

    record AlreadyDisconnected(NodeName node) implements OfNode {}

    record NotDisconnected(NodeName node) implements OfNode {}

    /** Only a node that is ACTIVE on the version where it belongs goes back into rotation. */
    record NotFitForRotation(NodeName node, NodeState state) implements OfNode {}

    /** Nothing that takes too long is open, or not any more. */
    record NothingToWaitFor() implements Refusal {}

    /** A wait is a minute to a day. */
    record WaitOutOfBounds() implements Refusal {}

    /** Nothing that others did is open, or not any more. */
    record NothingToTakeOver() implements Refusal {}

    /** What was to be taken care of is over. */
    record NothingToTakeCareOf() implements Refusal {}

    /** The same person said so before. */
    record AlreadyOnIt() implements Refusal {}

    record AlreadyRollingBack() implements Refusal {}

    /** Finalized, or about to be: only restoring a backup leads back. */
    record TooLateToRollBack() implements Refusal {}
}
