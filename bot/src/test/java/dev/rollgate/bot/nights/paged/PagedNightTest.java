package dev.rollgate.bot.nights.paged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.slack.thread.RootMessages;
import dev.rollgate.orchestration.engine.Cursor;
import dev.rollgate.orchestration.paging.Receipt;
import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.Incident.How;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.sandbox.confluence.ProcessState;
import dev.rollgate.sandbox.pager.Effect;
import dev.rollgate.sandbox.pager.Fault;
import dev.rollgate.sandbox.pager.Incident;
import dev.rollgate.sandbox.pager.Journal;
import dev.rollgate.sandbox.pager.PagerServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node fails at night, Slack is away, the pager answers 500 for ten minutes, and the bot is killed twice in the middle of a
 * message to it: exactly one incident is opened, and it is resolved when the node is well.
 */
class PagedNightTest {
    private static final Duration OUTAGE = Duration.ofMinutes(10);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(1);
    private static final Duration SEEN_AND_SENT = NightBot.POLL.plusSeconds(2);
    private static final Duration A_WHILE = Duration.ofMinutes(15);

    @TempDir
    private Path folder;

    private final HeardLog heard = new HeardLog();
    private PagedNight night;

    @BeforeEach
    void begins() throws Exception {
        night = new PagedNight(folder);
    }

    @AfterEach
    void ends() throws Exception {
        night.close();
        heard.close();
    }

    @Test
    void somebodyIsWokenOnceAndLeftInPeaceWhenTheNodeIsWell() {
        night.killsTheBotAt(Receipt.NotNow.class);
        night.killsTheBotAt(Receipt.Taken.class);
        String node = aNodeFailsWhileThePagerIsAway();
        Instant wellAgain = night.clock().in(OUTAGE);

        Duration untilTried = night.until("try to page", all -> !tries().isEmpty());
        assertThat(untilTried).describedAs("ERROR seen to page sent").isLessThanOrEqualTo(SEEN_AND_SENT);
        assertThat(night.deaths()).isEqualTo(1);
        theRunGoesOnDuringTheOutage();
        assertThat(night.pager().service().incidents()).isEmpty();

        night.until("page", all -> !night.pager().service().open().isEmpty());
        assertThat(night.deaths()).isEqualTo(2);
        Incident incident = night.pager().service().open().getFirst();
        assertThat(incident.since()).isBetween(wellAgain, wellAgain.plus(LONGEST_BACK_OFF));
        slackKnowsNothing();

        night.passes(A_WHILE);
        assertThat(night.pager().service().incidents()).hasSize(1);
        theAnswerThatNobodyHeardIsAskedForOnceMore();
        night.cluster().recover(node);
        Duration untilResolved = night.until(
                "resolved page", all -> night.pager().service().open().isEmpty());
        assertThat(untilResolved).isLessThanOrEqualTo(SEEN_AND_SENT);

        night.passes(A_WHILE);
        assertThat(night.pager().service().incidents()).hasSize(1);
        assertThat(night.state().incidents()).singleElement().satisfies(one -> {
            assertThat(one.problem()).isInstanceOf(Problem.NodeInError.class);
            assertThat(one.ending()).isNotNull();
            assertThat(one.ending().how()).isEqualTo(new How.ByItself());
        });
        slackKnowsNothing();
        theKeyIsNowhere();
    }

    @Test
    void whatIsWellBeforeThePagerIsWakesNobody() {
        night.killsTheBotAt(Receipt.NotNow.class);
        String node = aNodeFailsWhileThePagerIsAway();
        night.until("try to page", all -> !tries().isEmpty());
        night.passes(Duration.ofMinutes(5));
        night.cluster().recover(node);

        night.passes(A_WHILE);
        assertThat(night.state().problems()).isEmpty();
        assertThat(night.pager().service().incidents()).isEmpty();
    }

    @Test
    void aKeyThatIsRefusedIsToldWithoutBeingShown() {
        night.pager().faults().always(new Fault.KeyRejected(403));
        aNodeFails();
        night.passes(A_WHILE);

        assertThat(night.state().deafPagers()).containsExactly("on-call");
        assertThat(night.receipts()).hasAtLeastOneElementOfType(Receipt.Refused.class);
        assertThat(heard.lines()).anyMatch(line -> line.contains("on-call refuses what it is sent"));
        theKeyIsNowhere();
    }

    /** @return the node */
    private String aNodeFailsWhileThePagerIsAway() {
        String node = aNodeFails();
        assertThat(night.pager().service().changes())
                .describedAs("that it began")
                .hasSize(1);
        night.pager().faults().during(OUTAGE, new Fault.Status(500));
        return node;
    }

    /** The bot has not seen it yet. @return the node */
    private String aNodeFails() {
        String node = night.untilANodeIsReleased();
        night.cluster().failNextStart(node);
        night.cluster().replace(node, PagedNight.NEW);
        night.until("error", all -> night.cluster().process(node) == ProcessState.ERROR);
        assertThat(night.state().problems()).isEmpty();
        return node;
    }

    /** It looks at the cluster all the time, and records what people decide. */
    private void theRunGoesOnDuringTheOutage() {
        long before = night.confluence().calls().after(0).getLast().number();
        night.passes(OUTAGE.dividedBy(2));
        night.commands(new Command.Pause(PagedNight.ANNA));
        night.commands(new Command.Resume(PagedNight.ANNA));
        assertThat(night.log())
                .extracting(Recorded::event)
                .endsWith(new RunEvent.RunPaused(PagedNight.ANNA), new RunEvent.RunResumed(PagedNight.ANNA));
        int looks = night.confluence().calls().after(before).size();
        assertThat(looks).isGreaterThanOrEqualTo((int) OUTAGE.dividedBy(2).dividedBy(NightBot.POLL.multipliedBy(3)));
    }

    /** The second bot died when PagerDuty had the page: the third sends it again, under the same key. */
    private void theAnswerThatNobodyHeardIsAskedForOnceMore() {
        List<Journal.Entry> taken =
                tries().stream().filter(entry -> entry.status() == 202).toList();
        assertThat(taken)
                .extracting(Journal.Entry::effect)
                .extracting(Effect::kind)
                .containsExactly(Effect.Kind.OPENED, Effect.Kind.APPENDED);
        assertThat(tries()).extracting(Journal.Entry::dedupKey).containsOnly("rollgate:wiki:R1:" + problem());
    }

    private long problem() {
        return night.state().incidents().getFirst().number();
    }

    private List<Journal.Entry> tries() {
        return night.pager().journal().entries().stream()
                .filter(entry -> entry.action().equals("trigger"))
                .toList();
    }

    /** The page has not waited for it. */
    private void slackKnowsNothing() {
        Cursor board = night.bot().cursors().cursor(night.run(), "slack-board");
        assertThat(board.lastError()).isEqualTo("Slack: not_connected");
        assertThat(new RootMessages(night.bot().cursors()).of(night.run())).isEmpty();
    }

    private void theKeyIsNowhere() {
        assertThat(heard.lines()).isNotEmpty().noneMatch(line -> line.contains(PagerServer.ROUTING_KEY));
        assertThat(night.receipts())
                .isNotEmpty()
                .noneMatch(receipt -> receipt.toString().contains(PagerServer.ROUTING_KEY));
        assertThat(night.log()).noneMatch(event -> event.toString().contains(PagerServer.ROUTING_KEY));
        assertThat(night.bot().cursors().cursor(night.run(), "pager-on-call").toString())
                .doesNotContain(PagerServer.ROUTING_KEY);
    }
}
