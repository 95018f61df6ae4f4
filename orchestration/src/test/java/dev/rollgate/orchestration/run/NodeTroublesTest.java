package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A node that is back is not well before it says so itself, is of the others' build, and has its home; and it may be crowded. */
class NodeTroublesTest extends RunSpecification {
    @Test
    void notRunningIsToldAfterTheLimitOfAStartAndOverWhenItRuns() {
        upgrade.givenReplacing();
        upgrade.says("wiki-1", Reading.seen(new NodeStatus(200, "STARTING")));
        comesUpOn(TARGET, WIKI_1);
        var silent = new Problem.NodeNotRunning(WIKI_1, "STARTING", Duration.ofMinutes(15));
        assertThat(upgrade.lookAfter(Duration.ofMinutes(14))).isEmpty();
        assertThat(upgrade.lookAfter(Duration.ofMinutes(1))).containsExactly(raised(silent));

        upgrade.says("wiki-1", Reading.seen(new NodeStatus(200, "RUNNING")));
        assertThat(upgrade.lookTwice()).contains(over(silent), new RunEvent.NodeUpgraded(WIKI_1));
    }

    @Test
    void noAnswerOfItsOwnIsNotRunningToo() {
        upgrade.givenReplacing();
        upgrade.says("wiki-1", Reading.unknown(Trouble.Kind.TIMED_OUT, "no answer"));
        comesUpOn(TARGET, WIKI_1);

        assertThat(upgrade.lookAfter(Duration.ofMinutes(15)))
                .containsExactly(raised(new Problem.NodeNotRunning(WIKI_1, "no answer", Duration.ofMinutes(15))));
        assertThat(offeredFor(Problem.NodeNotRunning.class))
                .contains(new WayOut.RetryStep(WIKI_1), new WayOut.LeaveOut(WIKI_1), new WayOut.RollBackNode(WIKI_1));
    }

    @Test
    void aNodeWithoutItsHomeIsToldAsThatAndNotAsAnError() {
        upgrade.givenReplacing();
        stops(WIKI_1);
        upgrade.says("wiki-1", Reading.seen(new NodeStatus(200, "FIRST_RUN")));
        upgrade.sees("wiki-1", NodeState.ERROR, TARGET).inUpgradeMode();
        assertThat(upgrade.look()).doesNotContain(raised(new Problem.NodeSetUpAnew(WIKI_1)));
        upgrade.after(Duration.ofSeconds(1));

        assertThat(upgrade.look()).containsExactly(raised(new Problem.NodeSetUpAnew(WIKI_1)));
    }

    @Test
    void thatItDoesNotAnswerOnceProvesNothingOfItsHome() {
        givenNoHome();
        upgrade.says("wiki-1", Reading.unknown(Trouble.Kind.TIMED_OUT, "no answer"));

        assertThat(upgrade.lookAfter(Duration.ofMinutes(1))).isEmpty();
        assertThat(problems()).containsExactly(new Problem.NodeSetUpAnew(WIKI_1));
    }

    @Test
    void stoppedItIsOver() {
        givenNoHome();
        upgrade.says("wiki-1", Reading.unknown(Trouble.Kind.UNREACHABLE, "refused"));

        assertThat(stops(WIKI_1)).contains(over(new Problem.NodeSetUpAnew(WIKI_1)));
    }

    @Test
    void anotherBuildThanTheNodeBeforeItHoldsTheLine() {
        givenOneIsUpgraded();
        upgrade.approve(ANNA);
        upgrade.lookTwice();
        stops(WIKI_2);
        upgrade.row("wiki-2", ofBuild("9117")).inUpgradeMode();
        assertThat(upgrade.look()).doesNotContain(raised(new Problem.NodeOnWrongBuild(WIKI_2, "9117", "9116")));
        upgrade.after(Duration.ofSeconds(1));
        assertThat(upgrade.look()).contains(raised(new Problem.NodeOnWrongBuild(WIKI_2, "9117", "9116")));
        assertThat(upgrade.lookAfter(Duration.ofHours(1))).isEmpty();

        stops(WIKI_2);
        assertThat(comesUpOn(TARGET, WIKI_2)).contains(new RunEvent.NodeUpgraded(WIKI_2));
        assertThat(problems()).isEmpty();
    }

    @Test
    void aNodeThatTakesFarMoreUsersThanTheOthersIsToldWhenThatLastsAMinute() {
        givenOneIsUpgraded();
        upgrade.load("wiki-1", 0, 80);
        assertThat(upgrade.lookTwice()).isEmpty();
        upgrade.after(Duration.ofSeconds(58)).look();
        var uneven = new Problem.UnevenUsers(WIKI_1, 80, 10);
        assertThat(upgrade.lookTwice()).contains(raised(uneven));
        assertThat(offeredFor(Problem.UnevenUsers.class))
                .contains(new WayOut.Disconnect(WIKI_1))
                .doesNotContain(new WayOut.Reconnect(WIKI_1));
        disconnect(WIKI_1);
        assertThat(offeredFor(Problem.UnevenUsers.class)).contains(new WayOut.Reconnect(WIKI_1));

        upgrade.load("wiki-1", 0, 20);
        assertThat(upgrade.lookTwice()).containsExactly(over(uneven));
    }

    @Test
    void unevenUsersHoldNobody() {
        givenOneIsUpgraded();
        upgrade.load("wiki-1", 0, 80).lookTwice();
        upgrade.lookAfter(Duration.ofMinutes(1));
        assertThat(problems()).hasOnlyElementsOfType(Problem.UnevenUsers.class);

        upgrade.approve(ANNA);
        assertThat(upgrade.lookTwice()).containsExactly(new RunEvent.ReplacementAsked(WIKI_2));
    }

    @Test
    void aNodeThatSomebodyElsePutBackIsOnTheWrongVersionAndCountsAgainAsToBeUpgraded() {
        givenOneIsUpgraded();
        stops(WIKI_1);
        assertThat(comesUpOn(FROM, WIKI_1)).contains(raised(new Problem.NodeOnWrongVersion(WIKI_1, FROM)));
        upgrade.approve(ANNA);
        assertThat(upgrade.lookAfter(Duration.ofMinutes(10))).isEmpty();

        rollBackNode(WIKI_1);
        upgrade.lookTwice();
        assertThat(step(WIKI_1)).isEqualTo(new NodeStep.Waiting());
        assertThat(problems()).isEmpty();
    }

    private void givenNoHome() {
        upgrade.givenReplacing();
        stops(WIKI_1);
        upgrade.says("wiki-1", Reading.seen(new NodeStatus(200, "FIRST_RUN")));
        fails(WIKI_1);
        assertThat(problems()).containsExactly(new Problem.NodeSetUpAnew(WIKI_1));
    }

    private static NodeView ofBuild(String build) {
        return new NodeView("id-wiki-2", "wiki-2", "10.0.0.2", NodeState.ACTIVE, TARGET, build, 0, 10, List.of());
    }
}
