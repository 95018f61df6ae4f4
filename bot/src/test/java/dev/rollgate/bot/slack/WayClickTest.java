package dev.rollgate.bot.slack;

import static dev.rollgate.bot.slack.SlackBench.ANNA;
import static dev.rollgate.bot.slack.SlackBench.BEN;
import static dev.rollgate.bot.slack.SlackBench.CARL;
import static dev.rollgate.bot.slack.SlackBench.PROD;
import static dev.rollgate.bot.slack.SlackBench.RUN;
import static dev.rollgate.bot.slack.SlackBench.TEST;
import static dev.rollgate.bot.slack.SlackBench.WIKI_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.access.Policy;
import dev.rollgate.bot.slack.view.ClickRef;
import dev.rollgate.bot.slack.view.WayButton;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.Shutdown;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A click on a way out is judged when it is made: who clicks, and whether the run still has that way. */
class WayClickTest {
    private static final Problem LATE = new Problem.NodeOverdue(WIKI_1, NodeState.ERROR, Duration.ofMinutes(15));
    private static final SlackCluster OPERATED =
            SlackBench.cluster("operated-wiki", "C0OP", new Policy(List.of("UCARL"), List.of("UANNA", "UBEN"), false));
    private final SlackBench bench = new SlackBench(PROD, TEST, OPERATED);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aNodesWaysOutAreRecorded() {
        bench.aNodeIsInError(PROD);
        clicks(ClickRef.RETRY_STEP, "wiki-1", new RunEvent.StepRetried(WIKI_1, BEN));
        clicks(ClickRef.STOP, "wiki-1", new RunEvent.NodeStopAsked(WIKI_1, Shutdown.GRACEFULLY, BEN));
        clicks(ClickRef.SHUT_DOWN, "wiki-1", new RunEvent.NodeStopAsked(WIKI_1, Shutdown.ALTOGETHER, BEN));
        clicks(ClickRef.DISCONNECT, "wiki-1", new RunEvent.NodeDisconnected(WIKI_1, BEN));
        clicks(ClickRef.SKIP, "wiki-1", new RunEvent.LeaveOutAsked(WIKI_1, BEN));
        clicks(ClickRef.ROLL_BACK_NODE, "wiki-1", new RunEvent.RunPaused(BEN));
    }

    @Test
    void aWaitIsForTheProblemUnderWhichItsButtonStands() {
        bench.aNodeIsInError(PROD);
        bench.happened(new RunEvent.ProblemRaised(LATE));
        refused(BEN, ClickRef.WAIT_1_HOUR, "9", "Nothing takes too long now, or it was given more time already");
        clicks(ClickRef.WAIT_1_HOUR, "10", new RunEvent.MoreTimeGiven(LATE, Duration.ofHours(1), BEN));
        refused(ANNA, ClickRef.WAIT_15_MINUTES, "10", "Nothing takes too long now, or it was given more time already");
    }

    @Test
    void theRunIsRolledBackOrAbandoned() {
        bench.aNodeIsInError(PROD);
        clicks(ClickRef.ROLL_BACK, "", new RunEvent.RollbackRequested(BEN));
        clicks(ClickRef.ABANDON, "", new RunEvent.RunAbandoned(BEN));
        refused(ANNA, ClickRef.ABANDON, "", "Run k3x9ab of prod-wiki is over: abandoned.");
    }

    @Test
    void aSecondClickIsToldThatItWasAskedForAlready() {
        bench.aNodeIsInError(PROD);
        clicks(ClickRef.RETRY_STEP, "wiki-1", new RunEvent.StepRetried(WIKI_1, BEN));
        refused(BEN, ClickRef.RETRY_STEP, "wiki-1", "That was asked for already, and the bot waits for wiki-1.");
        refused(ANNA, ClickRef.RETRY_STEP, "wiki-1", "That was asked for already, and the bot waits for wiki-1.");
    }

    @Test
    void whoIsInNoListChoosesNothing() {
        bench.aNodeIsInError(OPERATED);
        Person stranger = new Person("UDORA");
        for (String action : WayButton.ACTIONS) {
            refused(stranger, action, subject(action), "of operated-wiki. Nothing happened: ask one of");
        }
    }

    @Test
    void anOperatorCancelsMovesUsersAndGivesTimeAndNothingElse() {
        List<String> allowed = List.of(
                ClickRef.CANCEL,
                ClickRef.DISCONNECT,
                ClickRef.RECONNECT,
                ClickRef.WAIT_15_MINUTES,
                ClickRef.WAIT_1_HOUR);
        bench.aNodeIsInError(OPERATED);
        for (String action : WayButton.ACTIONS) {
            if (!allowed.contains(action)) {
                refused(CARL, action, subject(action), "You are not an approver of operated-wiki.");
            }
        }
        bench.clicks(CARL, "T1", ClickRef.DISCONNECT, "k3x9ab:wiki-1");
        assertThat(bench.store.events(RUN)).endsWith(new RunEvent.NodeDisconnected(WIKI_1, CARL));
        refused(ANNA, ClickRef.CANCEL, "", "You are not an operator of operated-wiki.");
    }

    @Test
    void aNodeOrNumberThatTheBotNeverWroteDoesNothing() {
        bench.aNodeIsInError(PROD);
        refused(BEN, ClickRef.SKIP, "<!channel>", "No node of prod-wiki is called “&lt;!channel&gt;”.");
        refused(BEN, ClickRef.SKIP, "", "This button is not known any more.");
        refused(BEN, ClickRef.TAKE_OVER, "999", "Nothing that others did is open");
        refused(BEN, ClickRef.TAKE_OVER, "nine", "This button is not known any more.");
    }

    private static String subject(String action) {
        return switch (action) {
            case ClickRef.WAIT_15_MINUTES, ClickRef.WAIT_1_HOUR, ClickRef.TAKE_OVER -> "9";
            default -> "wiki-1";
        };
    }

    private void clicks(String action, String subject, RunEvent recorded) {
        bench.clicks(BEN, "T1", action, "k3x9ab:" + subject);
        assertThat(bench.store.events(RUN)).endsWith(recorded);
    }

    private void refused(Person by, String action, String subject, String words) {
        List<RunEvent> before = bench.store.events(RUN);
        assertThat(bench.clicksAndIsTold(by, action, "k3x9ab:" + subject)).contains(words);
        assertThat(bench.store.events(RUN)).isEqualTo(before);
    }
}
