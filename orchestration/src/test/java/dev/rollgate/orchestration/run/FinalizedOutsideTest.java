package dev.rollgate.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A run that waits for its last gate, while somebody finalizes in Confluence itself (seed 1861). */
class FinalizedOutsideTest {
    private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");
    private static final Version NEW = Version.of("9.2.17");
    private static final NodeName NODE = new NodeName("wiki-1");

    @Test
    void saysWhatItWaitsForWhereThatDoesNotEnd() {
        Run run = after(awaitingFinalize(), looks(NodeState.RUNNING_FINALIZE_UPGRADE_TASKS, BEGIN.plusSeconds(60)));
        assertThat(run.problems()).isEmpty();

        Run later = after(run, looks(NodeState.RUNNING_FINALIZE_UPGRADE_TASKS, BEGIN.plusSeconds(180)));
        assertThat(later.problems())
                .containsExactly(new Problem.NotReadyToFinalize(ClusterState.RUNNING_UPGRADE_TASKS));
    }

    @Test
    void isCompleteOnceThatHasEndedWell() {
        Run run = after(awaitingFinalize(), looks(NodeState.ACTIVE, BEGIN.plusSeconds(60)));
        assertThat(run.phase()).isEqualTo(new Phase.Completed(true));
    }

    private static Evidence looks(NodeState state, Instant at) {
        return Evidence.first(look(state), at).then(look(state), at.plusSeconds(1));
    }

    private static Run after(Run run, Evidence evidence) {
        Run state = run;
        for (RunEvent event : Decide.onSeen(run, evidence)) {
            state = state.after(new Recorded(state.version() + 1, evidence.at(), event));
        }
        return state;
    }

    private static Run awaitingFinalize() {
        Duration limit = Duration.ofMinutes(5);
        Limits limits = new Limits(limit, limit, limit, limit, limit, Duration.ZERO);
        Terms terms = new Terms(new Approvals(0, 0, 1), true, limits);
        Plan plan = new Plan(Version.of("9.2.13"), "1", List.of(new PlannedNode(NODE, PlannedNode.FoundBy.NAME)));
        List<Recorded> log = new ArrayList<>();
        List.of(
                        new RunEvent.RunRequested(new ClusterKey("wiki"), NEW, new Person("ada"), terms),
                        new RunEvent.PreflightPassed(plan, List.of(), List.of()),
                        new RunEvent.UpgradeModeAsked(1),
                        new RunEvent.UpgradeModeSeenOn(),
                        new RunEvent.NodeReleased(NODE),
                        new RunEvent.ReplacementAsked(NODE),
                        new RunEvent.NodeSeen(NODE, NodeState.ACTIVE, NEW.toString(), 0, 0),
                        new RunEvent.NodeUpgraded(NODE),
                        new RunEvent.GateOpened(new GateSubject.Finalize(), 1, List.of()))
                .forEach(event -> log.add(new Recorded(log.size() + 1, BEGIN, event)));
        return Run.of(new RunId("run-1"), log);
    }

    /** Upgrade mode is off: finalizing switches it off at once. */
    private static Observation look(NodeState node) {
        ClusterState state = node == NodeState.ACTIVE ? ClusterState.STABLE : ClusterState.RUNNING_UPGRADE_TASKS;
        NodeView row = new NodeView("1", NODE.text(), "10.1.0.11", node, NEW.toString(), "1", 0, 0, List.of());
        return new Observation(
                Reading.seen(new ClusterView(state, false, node != NodeState.ACTIVE, null, List.of(row))),
                Reading.seen(false),
                Map.of());
    }
}
