package dev.rollgate.orchestration.run;

/** Why a command does not apply. The words for people are found elsewhere; what they need to say is here. */
public sealed interface Refusal {
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
    record NodeIsTouched(NodeName node) implements Refusal {}

    /** Finalizing was ordered: nothing can be taken back. */
    record AlreadyFinalizing() implements Refusal {}

    /** There is no failed finalization to run again. */
    record NothingToRetry() implements Refusal {}

    /** The node is not being replaced now. */
    record NotBeingReplaced(NodeName node) implements Refusal {}
}
