package dev.rollgate.orchestration.store;

import dev.rollgate.orchestration.run.*;
import dev.rollgate.orchestration.run.RunEvent.*;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** One of everything that a log can hold, with every field filled and, where it may be null, once without. */
final class Samples {
    static final Person ANNA = new Person("U0ANNA");
    static final NodeName WIKI_1 = new NodeName("wiki-1");
    static final Terms TERMS = new Terms(
            new Approvals(1, 2, 3),
            true,
            new Limits(
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofMinutes(10),
                    Duration.ofHours(1),
                    Duration.ZERO),
            new Escalation(
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ZERO,
                    Duration.ofMinutes(20),
                    new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30), ZoneId.of("Europe/Berlin"))));
    private static final Terms BEFORE_ESCALATION = new Terms(new Approvals(1, 0, 1), false, TERMS.limits());
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final List<NodeLoad> LOADS =
            List.of(new NodeLoad(WIKI_1, 3, 40), new NodeLoad(new NodeName("10.0.0.12"), null, null));
    private static final List<Check> CHECKS = List.of(
            new Check(Check.Name.REACHABLE, Check.Verdict.PASS, "Confluence answers."),
            new Check(
                    Check.Name.READ_ONLY_MODE,
                    Check.Verdict.WARN,
                    "Read-only mode is \"on\": <b>\u00fc\ud83d\ude80\u0000</b>"));

    private Samples() {}

    static RunRequested requested(String cluster) {
        return new RunRequested(new ClusterKey(cluster), Version.of("9.2.21"), ANNA, TERMS);
    }

    static List<RunEvent> events() {
        return List.of(
                requested("prod-wiki"),
                new RunRequested(new ClusterKey("c"), Version.of("10.0.0-m12"), ANNA, BEFORE_ESCALATION),
                new PreflightPassed(
                        new Plan(
                                Version.of("9.2.19"),
                                "9112",
                                List.of(
                                        new PlannedNode(WIKI_1, PlannedNode.FoundBy.NAME, "0f3a9c1e"),
                                        new PlannedNode(new NodeName("10.0.0.12"), PlannedNode.FoundBy.ADDRESS))),
                        CHECKS,
                        LOADS),
                new PreflightBlocked(CHECKS),
                new GateOpened(new GateSubject.Start(), 1, LOADS),
                new GateOpened(new GateSubject.Node(WIKI_1), 2, List.of()),
                new GateOpened(new GateSubject.RollBack(WIKI_1), 2, List.of()),
                new GateOpened(new GateSubject.Finalize(), 3, List.of()),
                new Approved(3, ANNA),
                new Rejected(4_000_000_000L, ANNA),
                new GateEscalated(5, Escalation.Stage.REMINDED),
                new RunParked(5),
                new CareTaken(4_000_000_001L, ANNA),
                new PagerRefused("on-call", "401: invalid routing key"),
                new UpgradeModeAsked(1),
                new UpgradeModeSeenOn(),
                new NodeReleased(WIKI_1),
                new ReplacementAsked(WIKI_1),
                new ReplacementDeclared(WIKI_1, ANNA),
                new NodeSeen(WIKI_1, NodeState.ACTIVE, "9.2.21", 0, 12),
                new NodeSeen(WIKI_1, NodeState.OFFLINE, null, null, null),
                new NodeUpgraded(WIKI_1),
                new NodeSoaked(WIKI_1),
                new ProblemRaised(new Problem.NodeInError(WIKI_1)),
                new ProblemCleared(new Problem.NodeInError(WIKI_1)),
                new FinalizeAsked(1),
                new RetryRequested(ANNA),
                new FinalizationRetryAsked(2),
                new RunPaused(ANNA),
                new RunResumed(ANNA),
                new CancelRequested(ANNA),
                new UpgradeModeOffAsked(2),
                new RunCompleted(true),
                new RunCancelled(),
                new NodeLeftOut(WIKI_1),
                new NodeRollbackBegun(WIKI_1, ANNA),
                new NodeRollbackBegun(WIKI_1, null),
                new NodeRolledBack(WIKI_1),
                new RunRolledBack(),
                new StepRetried(WIKI_1, ANNA),
                new MoreTimeGiven(new Problem.TasksLinger(WIKI_1, 7, LIMIT), Duration.ofHours(1), ANNA),
                new NodeStopAsked(WIKI_1, Shutdown.GRACEFULLY, ANNA),
                new NodeStopAsked(WIKI_1, Shutdown.ALTOGETHER, ANNA),
                new LeaveOutAsked(WIKI_1, ANNA),
                new NodeDisconnected(WIKI_1, ANNA),
                new NodeReconnected(WIKI_1, ANNA),
                new TakenOver(List.of(new Problem.NodeUpgradedOutside(WIKI_1), new Problem.StartHeld(CHECKS)), ANNA),
                new RollbackRequested(ANNA),
                new RunAbandoned(ANNA));
    }

    static List<Problem> problems() {
        return List.of(
                new Problem.NodeInError(WIKI_1),
                new Problem.NodeOverdue(WIKI_1, NodeState.STARTING, LIMIT),
                new Problem.NodeNotRunning(WIKI_1, "FIRST_RUN", LIMIT),
                new Problem.NodeOnWrongVersion(WIKI_1, "9.2.20"),
                new Problem.TasksLinger(WIKI_1, 7, LIMIT),
                new Problem.OtherNodeAway(WIKI_1, NodeState.OFFLINE),
                new Problem.OutOfContact(new Trouble(Trouble.Kind.TIMED_OUT, "no answer in 5 s")),
                new Problem.StartHeld(CHECKS),
                new Problem.OrderWithoutEffect(Order.What.FINALIZE, 3),
                new Problem.UpgradeModeLost(),
                new Problem.NotReadyToFinalize(ClusterState.MIXED),
                new Problem.CancelHeld(ClusterState.MIXED),
                new Problem.FinalizationFailed(List.of("index: locked", "")),
                new Problem.FinalizationOverdue(LIMIT),
                new Problem.NodeSetUpAnew(WIKI_1),
                new Problem.NodeOnWrongBuild(WIKI_1, "9117", "9116"),
                new Problem.NodeVanished(WIKI_1),
                new Problem.NodeUpgradedOutside(WIKI_1),
                new Problem.LeftOutNodeIsBack(WIKI_1, NodeState.STARTING),
                new Problem.GhostRow(WIKI_1, "10.0.0.11"),
                new Problem.NodeIdChanged(WIKI_1, "0f3a9c1e", "5b77d204"),
                new Problem.UnevenUsers(WIKI_1, 120, 30),
                new Problem.NodeJoined(new NodeName("wiki-9"), PlannedNode.FoundBy.NAME, NodeState.ACTIVE, "9.2.21"),
                new Problem.NodeJoined(
                        new NodeName("10.0.0.19"), PlannedNode.FoundBy.ADDRESS, NodeState.STARTING, null),
                new Problem.CancelledOutside(),
                new Problem.FinalizedOutside(ClusterState.RUNNING_UPGRADE_TASKS),
                new Problem.NotFinalized(LIMIT));
    }
}
