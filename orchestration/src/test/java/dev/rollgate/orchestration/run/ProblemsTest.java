package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static dev.rollgate.orchestration.run.AnUpgrade.NEW;
import static dev.rollgate.orchestration.run.AnUpgrade.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is told once, and told to be over when it is; a flicker wakes nobody, and silence proves nothing but itself. */
class ProblemsTest {
    private static final NodeName WIKI_1 = new NodeName("wiki-1");

    private final AnUpgrade upgrade = AnUpgrade.of("wiki-1", "wiki-2");

    @Test
    void aNodeInErrorIsToldWhenSeenTwiceAndOverWhenItLeavesError() {
        upgrade.givenReplacing().sees("wiki-1", NodeState.ERROR, NEW.toString());
        assertThat(raised(upgrade.look())).isEmpty();
        upgrade.after(Duration.ofSeconds(1));
        assertThat(raised(upgrade.look())).containsExactly(new Problem.NodeInError(WIKI_1));
        assertThat(upgrade.lookAfter(Duration.ofHours(1))).isEmpty();

        upgrade.sees("wiki-1", NodeState.OFFLINE, null);
        assertThat(upgrade.look()).contains(new RunEvent.ProblemCleared(new Problem.NodeInError(WIKI_1)));
    }

    @ParameterizedTest
    @CsvSource({"STARTING, 15", "TERMINATING, 5", "OFFLINE, 30"})
    void aNodeThatStaysTooLongIsTold(NodeState state, int limit) {
        upgrade.givenReplacing().sees("wiki-1", state, null).lookTwice();
        Problem overdue = new Problem.NodeOverdue(WIKI_1, state, Duration.ofMinutes(limit));

        assertThat(upgrade.lookAfter(Duration.ofMinutes(limit).minusSeconds(5))).isEmpty();
        assertThat(raised(upgrade.lookAfter(Duration.ofSeconds(5)))).containsExactly(overdue);
        assertThat(upgrade.lookAfter(Duration.ofHours(5))).isEmpty();

        upgrade.sees("wiki-1", NodeState.ACTIVE, NEW.toString());
        assertThat(upgrade.lookTwice())
                .contains(new RunEvent.ProblemCleared(overdue), new RunEvent.NodeUpgraded(WIKI_1));
    }

    @Test
    void successComesBeforeTheDeadlineThatPassedUnseen() {
        upgrade.givenReplacing()
                .sees("wiki-1", NodeState.STARTING, NEW.toString())
                .lookTwice();
        upgrade.sees("wiki-1", NodeState.ACTIVE, NEW.toString());

        assertThat(raised(upgrade.lookAfter(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void anUnansweredNodeIsNeitherWellNorWorse() {
        upgrade.givenReplacing()
                .sees("wiki-1", NodeState.STARTING, NEW.toString())
                .lookTwice();
        upgrade.sees("wiki-1", NodeState.UNANSWERED, null);

        assertThat(upgrade.lookAfter(Duration.ofHours(1))).isEmpty();
    }

    @Test
    void silenceIsToldAfterAMinuteAndOverWithTheFirstAnswer() {
        upgrade.givenNodeGate().silent(Trouble.Kind.SERVER_ERROR);
        assertThat(upgrade.lookAfter(Duration.ofSeconds(50))).isEmpty();
        assertThat(upgrade.lookAfter(Duration.ofSeconds(50))).isEmpty();
        List<RunEvent> told = upgrade.lookAfter(Duration.ofSeconds(10));
        assertThat(raised(told))
                .hasOnlyElementsOfType(Problem.OutOfContact.class)
                .hasSize(1);

        upgrade.silent(null);
        assertThat(upgrade.look()).hasSize(1).allMatch(RunEvent.ProblemCleared.class::isInstance);
        assertThat(upgrade.lastGate().isOpen()).isTrue();
    }

    @Test
    void aNodeThatComesBackOnTheOldVersionIsTold() {
        upgrade.givenReplacing().sees("wiki-1", NodeState.OFFLINE, null).lookTwice();
        upgrade.sees("wiki-1", NodeState.ACTIVE, OLD.toString());

        assertThat(raised(upgrade.lookTwice())).containsExactly(new Problem.NodeOnWrongVersion(WIKI_1, OLD.toString()));
        assertThat(upgrade.run().node(WIKI_1)).map(NodeProgress::step).hasValue(new NodeStep.Replacing(true));
    }

    @Test
    void tasksThatDoNotEndAreTold() {
        upgrade.givenNodeGate().load("wiki-1", 2, 0).approve(ANNA);

        assertThat(raised(upgrade.lookAfter(Duration.ofMinutes(11))))
                .containsExactly(new Problem.TasksLinger(WIKI_1, 2, Duration.ofMinutes(10)));
    }

    @Test
    void aNodeThatNobodyAskedToGoIsToldToHoldTheRun() {
        upgrade.givenNodeGate().sees("wiki-2", NodeState.OFFLINE, null).lookTwice();

        assertThat(raised(upgrade.lookAfter(Duration.ofSeconds(10))))
                .containsExactly(new Problem.OtherNodeAway(new NodeName("wiki-2"), NodeState.OFFLINE));
    }

    @Test
    void aNodeThatVanishesFromTheListIsOfflineOnceTwoListsSaySo() {
        upgrade.givenReplacing().vanishes("wiki-1");
        assertThat(upgrade.look()).isEmpty();
        upgrade.after(Duration.ofSeconds(1));

        assertThat(upgrade.look()).containsExactly(new RunEvent.NodeSeen(WIKI_1, NodeState.OFFLINE, null, null, null));
    }

    private static List<Problem> raised(List<RunEvent> events) {
        return events.stream()
                .filter(RunEvent.ProblemRaised.class::isInstance)
                .map(event -> ((RunEvent.ProblemRaised) event).problem())
                .toList();
    }
}
