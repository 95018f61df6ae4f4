package dev.rollgate.orchestration.run;

/** What a person may ask of a run. Whether this person may is asked before (it can change from one click to the next). */
public sealed interface Command {
    Person by();

    /** {@code gate}: the number the clicked message named. */
    record Approve(long gate, Person by) implements Command {}

    record Reject(long gate, Person by) implements Command {}

    record Pause(Person by) implements Command {}

    record Resume(Person by) implements Command {}

    record Cancel(Person by) implements Command {}

    /** "I have replaced it", where the bot cannot see it. */
    record DeclareReplaced(NodeName node, Person by) implements Command {}

    record RetryFinalization(Person by) implements Command {}
}
