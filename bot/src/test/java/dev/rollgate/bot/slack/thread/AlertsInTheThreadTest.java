package dev.rollgate.bot.slack.thread;

import static dev.rollgate.bot.slack.view.RunLog.ANNA;
import static dev.rollgate.bot.slack.view.RunLog.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.rollgate.bot.slack.thread.FakeSlack.Fault;
import dev.rollgate.bot.slack.view.RunLog;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An alert in the thread has the buttons that may be pressed now, until the problem is over; then it says so. */
class AlertsInTheThreadTest extends Telling {
    private static final int MORE_THAN_ALL_STEPS = 20;
    private static final Problem FAILED = new Problem.FinalizationFailed(List.of("the index is locked"));
    private static final Problem SLOW =
            new Problem.NodeOverdue(new NodeName("wiki-2"), NodeState.STARTING, Duration.ofMinutes(15));
    private static final Problem AWAY = new Problem.OtherNodeAway(new NodeName("wiki-1"), NodeState.OFFLINE);

    @Test
    void itHasItsButtonsUntilItIsOver() {
        RunLog log = failed();
        long alert = log.log().size();
        teller.tellAll(log, thread);
        assertThat(buttons(alert)).isTrue();
        teller.tellAll(log.then(new RunEvent.ProblemCleared(FAILED)), thread);
        assertThat(buttons(alert)).isFalse();
        assertThat(text(alert)).startsWith("Attention: The upgrade tasks failed. Over ");
    }

    @Test
    void itsButtonsGoBeforeAnythingElseIsSaid() {
        RunLog log = failed();
        long alert = log.log().size();
        teller.tellAll(log, thread);
        slack.calls.clear();
        teller.tellAll(log.then(new RunEvent.ProblemCleared(FAILED)), thread);
        assertThat(slack.calls).containsExactly("edit " + alert, "post " + (alert + 1));
    }

    @Test
    void itsButtonsFollowWhatIsAllowedNow() {
        RunLog log = failed();
        long alert = log.log().size();
        teller.tellAll(log, thread);
        teller.tellAll(log.then(new RunEvent.RetryRequested(BEN)), thread);
        assertThat(labels(alert)).containsExactly("I'm on it", "Abandon the run");
        teller.tellAll(log.then(new RunEvent.FinalizationRetryAsked(1)), thread);
        assertThat(labels(alert)).containsExactly("I'm on it", "Retry", "Abandon the run");
    }

    @Test
    void itIsNotEditedForAnythingElse() {
        RunLog log = slow();
        long alert = log.log().size();
        teller.tellAll(log, thread);
        teller.tellAll(log.then(new RunEvent.RunPaused(ANNA)), thread);
        teller.tellAll(log.then(new RunEvent.RunResumed(ANNA)), thread);
        teller.tellAll(log.seen("wiki-3", NodeState.ACTIVE, RunLog.FROM.toString()), thread);
        assertThat(slack.about(alert).edits()).isZero();
    }

    @Test
    void onceItSaysHowItEndedItIsNeverEditedAgain() {
        RunLog log = slow();
        long alert = log.log().size();
        teller.tellAll(log, thread);
        teller.tellAll(log.then(new RunEvent.ProblemCleared(SLOW)), thread);
        teller.tellAll(log.then(new RunEvent.ProblemRaised(SLOW)), thread);
        teller.tellAll(log.then(new RunEvent.ProblemCleared(SLOW)), thread);
        assertThat(slack.about(alert).edits()).isOne();
        assertThat(slack.about(alert + 2).edits()).isOne();
    }

    @Test
    void severalProblemsHaveAMessageEach() {
        RunLog log = slow();
        long slow = log.log().size();
        teller.tellAll(log.then(new RunEvent.ProblemRaised(AWAY)), thread);
        teller.tellAll(log.then(new RunEvent.ProblemCleared(SLOW)), thread);
        assertThat(text(slow)).contains("Over ");
        assertThat(text(slow + 1)).contains("Bring it back");
        assertThat(slack.about(slow + 1).edits()).isZero();
    }

    @Test
    void theEndOfTheRunEndsThemAllBeforeItIsSaid() {
        RunLog log = failed().then(new RunEvent.ProblemRaised(AWAY));
        long away = log.log().size();
        teller.tellAll(log, thread);
        slack.calls.clear();
        teller.tellAll(log.then(new RunEvent.RunCompleted(true)), thread);
        assertThat(slack.calls).containsExactly("edit " + (away - 1), "edit " + away, "post " + (away + 1));
        assertThat(text(away)).contains("The run ended ");
    }

    @Test
    void whatWasOverWhileSlackWasDownIsSaidToBeOverAndOnce() {
        RunLog log = failed();
        long alert = log.log().size();
        teller.tellAll(log.then(new RunEvent.ProblemCleared(FAILED)), thread);
        assertThat(buttons(alert)).isFalse();
        assertThat(slack.about(alert).edits()).isZero();
    }

    @Test
    void anAlertWhosePostIsUncertainIsFoundAndEditedWhenItIsOverMeanwhile() {
        RunLog log = RunLog.finalizing();
        root(log);
        teller.tellAll(log, thread);
        clock.pass(Duration.ofSeconds(1));
        log.then(new RunEvent.ProblemRaised(FAILED));
        long alert = log.log().size();
        teller.crashesAfterStep(0);
        teller.tellOnce(log, thread);
        assertThat(buttons(alert)).isTrue();
        teller.tellAll(log.then(new RunEvent.ProblemCleared(FAILED)), thread);
        assertThat(buttons(alert)).isFalse();
        assertThat(slack.about(alert).edits()).isOne();
    }

    @Test
    void aCrashAfterAnyStepChangesNothing() {
        List<String> calm = told(new Telling());
        for (int step = 0; step < MORE_THAN_ALL_STEPS; step++) {
            Telling bot = new Telling();
            bot.teller.crashesAfterStep(step);
            assertThat(told(bot)).as("crash after step %s", step).isEqualTo(calm);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aFaultOfAnyCallChangesNothing(Fault fault) {
        List<String> calm = told(new Telling());
        for (int call = 0; call < MORE_THAN_ALL_STEPS; call++) {
            Telling bot = new Telling();
            bot.slack.failsAt(call, fault);
            assertThat(told(bot)).as("%s at call %s", fault, call).isEqualTo(calm);
        }
    }

    @Test
    void whereNothingIsWrongOnlyGatesAreEdited() {
        RunLog whole = wholeRun();
        root(whole);
        for (int known = 2; known <= whole.log().size(); known++) {
            teller.tellAll(new RunLog(whole.log().subList(0, known)), thread);
        }
        assertThat(slack.posts)
                .filteredOn(post -> post.edits() > 0)
                .extracting(post -> post.mark().event())
                .allMatch(event -> whole.run().gate(event).isPresent());
    }

    /** Two problems, the second of which is over first, told after each event. */
    private static List<String> told(Telling bot) {
        RunLog whole = RunLog.finalizing()
                .then(new RunEvent.ProblemRaised(FAILED))
                .then(new RunEvent.ProblemRaised(AWAY))
                .then(new RunEvent.RetryRequested(BEN))
                .then(new RunEvent.ProblemCleared(AWAY))
                .then(new RunEvent.FinalizationRetryAsked(1))
                .then(new RunEvent.ProblemCleared(FAILED))
                .then(new RunEvent.RunCompleted(false));
        bot.root(whole);
        for (int known = RunLog.finalizing().log().size(); known <= whole.log().size(); known++) {
            bot.teller.tellAll(new RunLog(whole.log().subList(0, known)), bot.thread);
        }
        return bot.slack.thread("17.1000");
    }

    private RunLog failed() {
        return rooted(RunLog.finalizing().then(new RunEvent.ProblemRaised(FAILED)));
    }

    private RunLog slow() {
        return rooted(RunLog.replacing("wiki-2")
                .seen("wiki-2", NodeState.STARTING, null)
                .then(new RunEvent.ProblemRaised(SLOW)));
    }

    private RunLog rooted(RunLog log) {
        root(log);
        return log;
    }

    private String text(long alert) {
        return slack.about(alert).message().text();
    }

    private boolean buttons(long alert) {
        return !labels(alert).isEmpty();
    }

    private List<String> labels(long alert) {
        return slack.about(alert).message().blocks().stream()
                .filter(ActionsBlock.class::isInstance)
                .flatMap(row -> ((ActionsBlock) row).getElements().stream())
                .map(button -> ((ButtonElement) button).getText().getText())
                .toList();
    }
}
