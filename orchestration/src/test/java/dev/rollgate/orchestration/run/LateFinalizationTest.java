package dev.rollgate.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A finalization that took longer than its limit, and then ended well, completes the run like any other (seed 3). */
class LateFinalizationTest {
    private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Version OLD = Version.of("9.2.13");
    private static final Version NEW = Version.of("9.2.17");
    private static final NodeName NODE = new NodeName("wiki-1");

    @Test
    void completesWithTheProblemOpen() {
        Instant late = BEGIN.plus(LIMIT).plusSeconds(5);
        Evidence running = Evidence.first(look(ClusterState.RUNNING_UPGRADE_TASKS), late);
        Run overdue = after(finalizing(), running);
        assertThat(overdue.problems()).containsExactly(new Problem.FinalizationOverdue(LIMIT));

        Evidence ended = running.then(look(ClusterState.STABLE), late.plusSeconds(5));
        Run well = after(overdue, ended);
        assertThat(well.problems()).isEmpty();

        Run completed = after(well, ended.then(look(ClusterState.STABLE), late.plusSeconds(6)));
        assertThat(completed.phase()).isEqualTo(new Phase.Completed(false));
    }

    private static Run after(Run run, Evidence evidence) {
        Run state = run;
        for (RunEvent event : Decide.onSeen(run, evidence)) {
            state = state.after(new Recorded(state.version() + 1, evidence.at(), event));
        }
        return state;
    }

    private static Run finalizing() {
        Limits limits = new Limits(LIMIT, LIMIT, LIMIT, LIMIT, LIMIT, Duration.ZERO);
        Terms terms = new Terms(new Approvals(0, 0, 0), true, limits);
        Plan plan = new Plan(OLD, "1", List.of(new PlannedNode(NODE, PlannedNode.FoundBy.NAME)));
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
                        new RunEvent.FinalizeAsked(1))
                .forEach(event -> log.add(new Recorded(log.size() + 1, BEGIN, event)));
        return Run.of(new RunId("run-1"), log);
    }

    private static Observation look(ClusterState state) {
        NodeView node =
                new NodeView("1", NODE.text(), "10.1.0.11", NodeState.ACTIVE, NEW.toString(), "1", 0, 0, List.of());
        return new Observation(
                Reading.seen(new ClusterView(state, false, false, null, List.of(node))), Reading.seen(false), Map.of());
    }
}
