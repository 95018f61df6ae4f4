package dev.rollgate.orchestration.run;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a run. Kept for ever: names on disk are frozen in {@code EventCodec}; time and number are on the
 * envelope ({@link Recorded}). The state is the fold of these ({@link Run#of}), and people are told nothing else.
 */
public sealed interface RunEvent {
    /** Announces a call to Confluence, which whoever recorded it makes next. */
    sealed interface OrdersConfluence extends RunEvent {
        int attempt();
    }

    /** What happened to one node, but for what people {@link Chosen chose}. */
    sealed interface OfNode extends RunEvent {
        NodeName node();
    }

    /** A way out that a person took. */
    sealed interface Chosen extends RunEvent {
        Person by();
    }

    /** What is noted of the telling itself, so that people learn of it. */
    sealed interface Noted extends RunEvent {}

    /** The last of a run: nothing happens after it. */
    sealed interface EndsRun extends RunEvent {}

    /** Always the first. */
    record RunRequested(ClusterKey cluster, Version target, Person by, Terms terms) implements RunEvent {}

    record PreflightPassed(Plan plan, List<Check> checks, List<NodeLoad> loads) implements RunEvent {}

    /** Ends the run before anything was touched or announced. */
    record PreflightBlocked(List<Check> checks) implements EndsRun {}

    /** {@code loads}: how busy each node was when this was asked. */
    record GateOpened(GateSubject subject, int needed, List<NodeLoad> loads) implements RunEvent {}

    record Approved(long gate, Person by) implements RunEvent {}

    record Rejected(long gate, Person by) implements RunEvent {}

    /** Nobody answered for so long that people are asked louder. */
    record GateEscalated(long gate, Escalation.Stage stage) implements RunEvent {}

    /** Nobody answered at all: the question is taken back, and nothing is begun until somebody resumes the run. */
    record RunParked(long gate) implements RunEvent {}

    /** {@code subject}: the number of an incident or of a gate. */
    record CareTaken(long subject, Person by) implements RunEvent {}

    /** The order is about to be given; recorded before the call. */
    record UpgradeModeAsked(int attempt) implements OrdersConfluence {}

    record UpgradeModeSeenOn() implements RunEvent {}

    /** Every approval that the node needs is there. */
    record NodeReleased(NodeName node) implements OfNode {}

    /** From here on the node may be stopped. */
    record ReplacementAsked(NodeName node) implements OfNode {}

    /** A person says that the node is replaced, where nothing could be seen; it proves nothing. */
    record ReplacementDeclared(NodeName node, Person by) implements OfNode {}

    /** The node's state or version is another than before. */
    record NodeSeen(
            NodeName node,
            NodeState state,
            @Nullable String version,
            @Nullable Integer tasks,
            @Nullable Integer users) implements OfNode {}

    /** Seen twice: ACTIVE on the target version, and RUNNING where that can be asked. */
    record NodeUpgraded(NodeName node) implements OfNode {}

    /** The wait after its upgrade is over. */
    record NodeSoaked(NodeName node) implements OfNode {}

    record ProblemRaised(Problem problem) implements RunEvent {}

    record ProblemCleared(Problem problem) implements RunEvent {}

    /** The node's step is to be done again; its time begins anew. A node that was left out is taken in again. */
    record StepRetried(NodeName node, Person by) implements Chosen {}

    /** The problem is given {@code time} from now; it is raised anew if it is still so then. */
    record MoreTimeGiven(Problem problem, Duration time, Person by) implements Chosen {}

    /** Somebody is to stop the node. */
    record NodeStopAsked(NodeName node, Shutdown how, Person by) implements Chosen {}

    /** The node is to be stopped and left out; the run goes on with the others. */
    record LeaveOutAsked(NodeName node, Person by) implements Chosen {}

    /** Seen twice: OFFLINE, or not in the list. */
    record NodeLeftOut(NodeName node) implements OfNode {}

    /** From here on the node may be stopped, to put the version of before on it. {@code by}: null where a gate let it through. */
    record NodeRollbackBegun(NodeName node, @Nullable Person by) implements OfNode {}

    /** Seen twice: ACTIVE on the version of before, and RUNNING where that can be asked. */
    record NodeRolledBack(NodeName node) implements OfNode {}

    /** Somebody is to take the node out of rotation at the load balancer. */
    record NodeDisconnected(NodeName node, Person by) implements Chosen {}

    /** Somebody is to put it back into rotation. */
    record NodeReconnected(NodeName node, Person by) implements Chosen {}

    /** The run goes on from what others made of the cluster: what {@code problems} say is accepted. */
    record TakenOver(List<Problem.ByOthers> problems, Person by) implements Chosen {
        public TakenOver {
            problems = List.copyOf(problems);
        }
    }

    /** The order is about to be given; recorded before the call. */
    record FinalizeAsked(int attempt) implements OrdersConfluence {}

    /** A person wants the failed upgrade tasks run again. */
    record RetryRequested(Person by) implements Chosen {}

    /** The order is about to be given; recorded before the call. */
    record FinalizationRetryAsked(int attempt) implements OrdersConfluence {}

    /** {@code pager}: its name in the configuration; {@code why}: what it answered. */
    record PagerRefused(String pager, String why) implements Noted {}

    record RunPaused(Person by) implements RunEvent {}

    record RunResumed(Person by) implements RunEvent {}

    record CancelRequested(Person by) implements Chosen {}

    /** Every upgraded node is to go back to the version of before, then upgrade mode is switched off. */
    record RollbackRequested(Person by) implements Chosen {}

    /** The order is about to be given; recorded before the call. */
    record UpgradeModeOffAsked(int attempt) implements OrdersConfluence {}

    /** {@code finalizedOutside}: somebody finalized in Confluence itself; we gave no order. */
    record RunCompleted(boolean finalizedOutside) implements EndsRun {}

    record RunCancelled() implements EndsRun {}

    record RunRolledBack() implements EndsRun {}

    /** The cluster stays as it is, and nobody watches it any more. */
    record RunAbandoned(Person by) implements Chosen, EndsRun {}
}
