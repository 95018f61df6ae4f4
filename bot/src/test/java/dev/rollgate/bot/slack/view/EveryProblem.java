package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Check;
import dev.rollgate.orchestration.run.ClusterState;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Order;
import dev.rollgate.orchestration.run.PlannedNode;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Trouble;
import java.time.Duration;
import java.util.List;

/** One of each problem there is. */
final class EveryProblem {
    private static final NodeName WIKI_2 = new NodeName("wiki-2");

    private EveryProblem() {}

    static List<Problem> all() {
        return List.of(
                new Problem.NodeInError(WIKI_2),
                new Problem.NodeOverdue(WIKI_2, NodeState.OFFLINE, Duration.ofMinutes(30)),
                new Problem.NodeNotRunning(WIKI_2, "STARTING", Duration.ofSeconds(90)),
                new Problem.NodeSetUpAnew(WIKI_2),
                new Problem.NodeOnWrongVersion(WIKI_2, "9.2.20"),
                new Problem.NodeOnWrongBuild(WIKI_2, "9116", "9109"),
                new Problem.TasksLinger(WIKI_2, 1, Duration.ofMinutes(10)),
                new Problem.OtherNodeAway(new NodeName("wiki-1"), NodeState.OFFLINE),
                new Problem.NodeVanished(WIKI_2),
                new Problem.NodeUpgradedOutside(new NodeName("wiki-1")),
                new Problem.LeftOutNodeIsBack(WIKI_2, NodeState.ACTIVE),
                new Problem.GhostRow(WIKI_2, "10.0.0.12:8090"),
                new Problem.NodeIdChanged(WIKI_2, "a1b2", "c3d4"),
                new Problem.UnevenUsers(WIKI_2, 240, 12),
                new Problem.NodeJoined(new NodeName("wiki-9"), PlannedNode.FoundBy.NAME, NodeState.ACTIVE, "9.2.21"),
                new Problem.OutOfContact(new Trouble(Trouble.Kind.UNAUTHENTICATED, "401 for <rollgate>")),
                new Problem.StartHeld(List.of(
                        new Check(Check.Name.ALL_ACTIVE, Check.Verdict.BLOCK, "wiki-1 is OFFLINE: bring it back."))),
                new Problem.OrderWithoutEffect(Order.What.SWITCH_UPGRADE_MODE_ON, 3),
                new Problem.UpgradeModeLost(),
                new Problem.CancelledOutside(),
                new Problem.FinalizedOutside(ClusterState.STABLE),
                new Problem.NotReadyToFinalize(ClusterState.MIXED),
                new Problem.NotFinalized(Duration.ofHours(4)),
                new Problem.CancelHeld(ClusterState.MIXED),
                new Problem.FinalizationFailed(List.of("com.example.IndexTask: the index is locked")),
                new Problem.FinalizationOverdue(Duration.ofHours(1)));
    }
}
