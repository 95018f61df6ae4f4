package dev.rollgate.orchestration.run;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Everything that can go wrong by Atlassian's procedure has a problem of its own. Which one stands for what:
 *
 * <ul>
 *   <li>a node in ERROR: NodeInError; started without its home: NodeSetUpAnew
 *   <li>a node STARTING, OFFLINE or TERMINATING too long: NodeOverdue, where nobody asked it to go OtherNodeAway
 *   <li>back on the wrong version or build: NodeOnWrongVersion, NodeOnWrongBuild
 *   <li>{@code /status} not RUNNING, or FIRST_RUN: NodeNotRunning, NodeSetUpAnew
 *   <li>tasks that never reach 0: TasksLinger
 *   <li>a node vanished, a new row, a ghost, another id: NodeVanished, NodeJoined, GhostRow, NodeIdChanged
 *   <li>the cluster unreachable or answering nonsense: OutOfContact; orders that come to nothing: OrderWithoutEffect
 *   <li>upgrade mode switched off by others: CancelledOutside while nothing is upgraded, UpgradeModeLost with both versions;
 *       finalized by others: FinalizedOutside; a node upgraded, or started again, by others: NodeUpgradedOutside,
 *       LeftOutNodeIsBack
 *   <li>mixed versions with upgrade mode off and a node in ERROR, or another's upgrade: StartHeld (and preflight refuses)
 *   <li>UPGRADE_TASKS_FAILED: FinalizationFailed; RUNNING_UPGRADE_TASKS too long: FinalizationOverdue
 *   <li>not finalized for hours: NotFinalized, where the cluster does not let it NotReadyToFinalize; cannot be cancelled:
 *       CancelHeld
 *   <li>a node with far more users than the others: UnevenUsers
 * </ul>
 */
class EveryProblemTest {
    private static final Map<String, List<Class<? extends Problem>>> STANDS_FOR = Map.ofEntries(
            entry("node ERROR", List.of(Problem.NodeInError.class)),
            entry("state too long", List.of(Problem.NodeOverdue.class, Problem.OtherNodeAway.class)),
            entry("wrong version or build", List.of(Problem.NodeOnWrongVersion.class, Problem.NodeOnWrongBuild.class)),
            entry("/status", List.of(Problem.NodeNotRunning.class, Problem.NodeSetUpAnew.class)),
            entry("tasks never 0", List.of(Problem.TasksLinger.class)),
            entry(
                    "rows",
                    List.of(
                            Problem.NodeVanished.class,
                            Problem.NodeJoined.class,
                            Problem.GhostRow.class,
                            Problem.NodeIdChanged.class)),
            entry("unreachable", List.of(Problem.OutOfContact.class, Problem.OrderWithoutEffect.class)),
            entry(
                    "outside the bot",
                    List.of(
                            Problem.CancelledOutside.class,
                            Problem.UpgradeModeLost.class,
                            Problem.FinalizedOutside.class,
                            Problem.NodeUpgradedOutside.class,
                            Problem.LeftOutNodeIsBack.class)),
            entry("cannot start", List.of(Problem.StartHeld.class)),
            entry("tasks failed", List.of(Problem.FinalizationFailed.class)),
            entry("tasks too long", List.of(Problem.FinalizationOverdue.class)),
            entry(
                    "not finalized",
                    List.of(Problem.NotFinalized.class, Problem.NotReadyToFinalize.class, Problem.CancelHeld.class)),
            entry("uneven users", List.of(Problem.UnevenUsers.class)));

    @Test
    void standsForSomething() {
        Set<Class<?>> standing =
                STANDS_FOR.values().stream().flatMap(List::stream).collect(Collectors.toSet());

        assertThat(standing).isEqualTo(leavesOf(Problem.class).collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> leavesOf(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EveryProblemTest::leavesOf)
                : Stream.of(type);
    }
}
