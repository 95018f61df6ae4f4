package dev.rollgate.bot.slack.view;

import static dev.rollgate.bot.slack.view.RunLog.ANNA;
import static dev.rollgate.bot.slack.view.RunLog.BEN;
import static dev.rollgate.bot.slack.view.RunLog.CARO;
import static dev.rollgate.bot.slack.view.RunLog.ROOM;
import static dev.rollgate.bot.slack.view.WaitingScenes.PAGED;
import static dev.rollgate.bot.slack.view.WaitingScenes.unanswered;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.rollgate.orchestration.run.Escalation.Stage;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A question that nobody answers is asked louder and louder, each time with its buttons and what comes next. */
class LouderReplyTest {
    @Test
    void aReminderCallsNobodyAndSaysWhatComesNext() {
        LiveMessage reminder = live(unanswered(Stage.REMINDED), 4, PAGED);
        Shown.as("louder-reminded", reminder.message());
        assertThat(reminder.settled()).isFalse();
        assertThat(reminder.message().text() + reminder.message().blocks()).doesNotContain("<@U0BEN>", "<!subteam");
    }

    @Test
    void whenNextIsWhatTheTermsSayWithoutTheQuietHours() {
        Instant reminded = unanswered(Stage.REMINDED).log().getLast().at();
        assertThat(text(live(unanswered(Stage.REMINDED), 4, PAGED)))
                .contains("If nobody answers, it is asked again by name " + SlackText.date(after(reminded, 15))
                        + ", somebody is paged " + SlackText.date(after(reminded, 45)) + ", the run is parked "
                        + SlackText.date(after(reminded, 465)) + ". 22:00 to 07:00 (Europe/Berlin) does not count.");
    }

    @Test
    void whereNoPagerIsForItNobodySaysThatSomebodyIsPaged() {
        assertThat(text(live(unanswered(Stage.REMINDED), 4, ROOM))).doesNotContain("paged");
        assertThat(text(live(unanswered(Stage.PAGED), 4, ROOM)))
                .contains("Nobody is paged: no pager is configured for the approvals of prod-wiki.");
    }

    @Test
    void theLaterOnesCallPeople() {
        assertThat(live(unanswered(Stage.MENTIONED), 4, PAGED).message().text())
                .startsWith("Still waiting: Start the upgrade of prod-wiki")
                .endsWith("<@U0BEN>, <!subteam^S0OPS>");
        Shown.as("louder-paged", live(unanswered(Stage.PAGED), 4, PAGED).message());
    }

    @Test
    void theNewestOneAloneHasButtons() {
        RunLog log = unanswered(Stage.REMINDED, Stage.MENTIONED);
        assertThat(labels(live(log, 4, PAGED))).isEmpty();
        assertThat(live(log, 4, PAGED).settled()).isTrue();
        assertThat(labels(live(log, 5, PAGED))).containsExactly("Approve start", "Reject start", "I'm on it");
        assertThat(live(log, 4, PAGED).message().text())
                .isEqualTo("Reminded: Start the upgrade of prod-wiki: 9.2.1 → 9.2.21? Asked again below.");
    }

    @Test
    void onceItIsDecidedItHasNoButtonsAndSaysHow() {
        RunLog approved = unanswered(Stage.REMINDED).approved(BEN);
        assertThat(labels(live(approved, 4, PAGED))).isEmpty();
        assertThat(live(approved, 4, PAGED).settled()).isTrue();
        assertThat(live(approved, 4, PAGED).message().text())
                .startsWith("Reminded: Start the upgrade of prod-wiki: 9.2.1 → 9.2.21? Approved by <@U0BEN> <!date");
        RunLog paused = unanswered(Stage.PAGED).then(new RunEvent.RunPaused(ANNA));
        assertThat(live(paused, 4, PAGED).message().text()).contains("Withdrawn", "the run was paused by <@U0ANNA>");
    }

    @Test
    void whoIsOnItIsSaidAndForHowLongNobodyElseIsBothered() {
        RunLog log = unanswered(Stage.REMINDED).takenCareOf(CARO);
        Instant said = log.log().getLast().at();
        assertThat(text(live(log, 4, PAGED)))
                .contains("<@U0CARO> is on it since " + SlackText.date(said) + ".")
                .contains("Nobody else is bothered about it until " + SlackText.date(after(said, 20)) + ".")
                .doesNotContain("If nobody answers");
        assertThat(labels(live(log, 4, PAGED))).contains("I'm on it");
        assertThat(text(gate(log))).contains("<@U0CARO> is on it since ");
    }

    @Test
    void theQuestionItselfHasTheButtonFromTheFirstReminderOn() {
        assertThat(labels(gate(unanswered()))).containsExactly("Approve start", "Reject start");
        assertThat(labels(gate(unanswered(Stage.REMINDED))))
                .containsExactly("Approve start", "Reject start", "I'm on it");
    }

    @Test
    void howeverLongTheNamesAreItFits() {
        String name = "<!channel>" + "&".repeat(300);
        RunLog log = RunLog.impatient(null)
                .passed(name, "wiki-1")
                .asked(new GateSubject.Node(new NodeName(name)))
                .louder(Stage.PAGED)
                .takenCareOf(CARO);
        Message message = live(log, 4, PAGED).message();
        Shown.withinSlacksLimits(message);
        Shown.withinSlacksLimits(live(log.approved(BEN), 4, PAGED).message());
        assertThat(message.text()).doesNotContain("<!channel>");
        assertThat(message.plain().text()).endsWith("asks again.");
    }

    private static Instant after(Instant at, long minutes) {
        return at.plus(Duration.ofMinutes(minutes));
    }

    private static LiveMessage live(RunLog log, int number, Room room) {
        return Replies.live(log.run(), log.log(), number, room).orElseThrow();
    }

    private static LiveMessage gate(RunLog log) {
        return live(log, 3, PAGED);
    }

    private static String text(LiveMessage message) {
        return message.message().text() + message.message().blocks();
    }

    private static List<String> labels(LiveMessage message) {
        return message.message().blocks().stream()
                .filter(ActionsBlock.class::isInstance)
                .flatMap(row -> ((ActionsBlock) row).getElements().stream())
                .map(button -> ((ButtonElement) button).getText().getText())
                .toList();
    }
}
