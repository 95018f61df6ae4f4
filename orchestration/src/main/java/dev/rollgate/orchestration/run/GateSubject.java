package dev.rollgate.orchestration.run;

/** What a gate lets through. */
public sealed interface GateSubject {
    /** Switching upgrade mode on. */
    record Start() implements GateSubject {}

    /** Taking this node out and putting the new version on it. */
    record Node(NodeName name) implements GateSubject {}

    /** Taking this node out and putting the version of before on it. */
    record RollBack(NodeName name) implements GateSubject {}

    /** Running the upgrade tasks, after which there is no way back without a restore. */
    record Finalize() implements GateSubject {}
}
