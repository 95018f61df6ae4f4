package dev.rollgate.orchestration.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

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

    /** A command about one node of the plan. */
    sealed interface OfNode extends Command {
        NodeName node();
    }

    /** Do the node's step again; take it in again if it was left out. */
    record RetryStep(NodeName node, Person by) implements OfNode {}

    record StopNode(NodeName node, Shutdown how, Person by) implements OfNode {}

    /** Stop the node, and go on without it. */
    record LeaveOut(NodeName node, Person by) implements OfNode {}

    /** Put the version of before on this node; the run pauses. */
    record RollBackNode(NodeName node, Person by) implements OfNode {}

    record Disconnect(NodeName node, Person by) implements OfNode {}

    record Reconnect(NodeName node, Person by) implements OfNode {}

    /** {@code incident}: its number; null for every open one that is about time. {@code time}: a minute to a day. */
    record WaitLonger(@Nullable Long incident, Duration time, Person by) implements Command {}

    /** {@code incident}: its number; null for every open one that can be taken over. */
    record TakeOver(@Nullable Long incident, Person by) implements Command {}

    /** "I'm on it". {@code subject}: the number of an open incident, or of the open gate. */
    record TakeCare(long subject, Person by) implements Command {}

    /** Everything back to the version of before. */
    record RollBack(Person by) implements Command {}

    /** Leave the cluster as it is. */
    record Abandon(Person by) implements Command {}
}
