package dev.rollgate.bot.slack;

import static dev.rollgate.bot.slack.SlackBench.CARL;
import static dev.rollgate.bot.slack.SlackBench.HOME;
import static dev.rollgate.bot.slack.SlackBench.PROD;
import static dev.rollgate.bot.slack.SlackBench.TEST;
import static dev.rollgate.bot.slack.StandInConfluence.node;
import static dev.rollgate.bot.slack.StandInConfluence.stable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.Reading;
import dev.rollgate.orchestration.run.Trouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code plan} looks at the cluster after the acknowledgement and tells whoever asks, and nobody else, what a run would do. */
class PlanCommandTest {
    private final SlackBench bench = new SlackBench(PROD, TEST);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theWayThroughIsToldStepByStep() {
        assertThat(bench.types(CARL, "CELSE", "plan prod-wiki 9.2.21")).isEqualTo("Looking at prod-wiki …");
        assertThat(bench.slack.nextWhisper()).isEqualTo("""
                *Plan: prod-wiki: 9.2.19 → 9.2.21*. Nothing is done by asking.
                :white_check_mark: Nothing is in the way.
                *Warnings*
                :warning: Long-running tasks (wiki-1: 2). A node is not touched before its tasks have ended.
                *In this order*
                1. *Start*: approval, then upgrade mode is switched on
                2. *wiki-3* (0 tasks, 3 users): approval by 2 people, end of its tasks, replaced by a person, ACTIVE on 9.2.21
                3. *wiki-2* (0 tasks, 9 users): approval by 2 people, end of its tasks, replaced by a person, ACTIVE on 9.2.21
                4. *wiki-1* (2 tasks, 40 users): approval by 2 people, end of its tasks, replaced by a person, ACTIVE on 9.2.21
                5. *Finalize*: approval, then Confluence runs its upgrade tasks; after that there is no way back but restoring a backup
                The least busy node goes first, as busy as they are now; a run looks again before each.
                Asked for approval: <@UANNA>, <@UBEN>, but not whoever starts it.
                `/confluence-upgrade start prod-wiki 9.2.21` begins it.""");
    }

    @Test
    void nothingIsRecorded() {
        bench.types(CARL, HOME, "plan prod-wiki 9.2.21");
        bench.slack.nextWhisper();
        assertThat(bench.store.runs()).isZero();
    }

    @Test
    void whatWouldEndTheRunAtOnceIsToldInsteadOfTheWay() {
        bench.types(CARL, HOME, "plan prod-wiki 9.5.0");
        assertThat(bench.slack.nextWhisper()).isEqualTo("""
                *Plan: prod-wiki: 9.2.19 → 9.5.0*. Nothing is done by asking.
                *A run would end at once*, and change nothing. In the way:
                :no_entry: From 9.2.19 to 9.5.0 skips a feature version. A rolling upgrade goes to the next one only: 9.3.x.
                *Warnings*
                :warning: Long-running tasks (wiki-1: 2). A node is not touched before its tasks have ended.""");
    }

    @Test
    void aClusterThatDoesNotAnswerIsSaid() {
        bench.confluence.shown = Reading.unknown(Trouble.Kind.TIMED_OUT, "no answer within 10 seconds");
        bench.types(CARL, HOME, "plan prod-wiki 9.2.21");
        assertThat(bench.slack.nextWhisper()).isEqualTo("""
                *Plan: prod-wiki to 9.2.21*. Nothing is done by asking.
                *A run would end at once*, and change nothing. In the way:
                :no_entry: Confluence does not answer as it should (no answer within 10 seconds). See whether it is up and whether base-url leads to it, then start again.""");
    }

    @Test
    void theAcknowledgementDoesNotWaitForConfluence() throws Exception {
        var looked = new CountDownLatch(1);
        bench.confluence.looking = () -> await(looked);
        assertThat(bench.types(CARL, HOME, "plan prod-wiki 9.2.21")).isEqualTo("Looking at prod-wiki …");
        assertThat(bench.slack.whispers).isEmpty();
        looked.countDown();
        assertThat(bench.slack.nextWhisper()).contains("Nothing is in the way.");
    }

    @Test
    void ofManyWhoAskAtOnceSomeAreAskedToComeAgain() {
        var looked = new CountDownLatch(1);
        var looking = new CountDownLatch(4);
        bench.confluence.looking = () -> {
            looking.countDown();
            await(looked);
        };
        for (int asking = 0; asking < 4; asking++) {
            bench.types(CARL, HOME, "plan prod-wiki 9.2.21");
        }
        await(looking);
        bench.types(CARL, HOME, "plan prod-wiki 9.2.21");
        assertThat(bench.slack.nextWhisper())
                .isEqualTo("Others are asking for plans right now, so prod-wiki was not looked at. Send it again in a"
                        + " moment.");
        looked.countDown();
        assertThat(bench.slack.nextWhisper()).contains("Nothing is in the way.");
    }

    @Test
    void aFaultOfOursIsSaidAndNotKeptQuiet() {
        bench.confluence.looking = () -> {
            throw new IllegalStateException("a bug");
        };
        bench.types(CARL, HOME, "plan prod-wiki 9.2.21");
        assertThat(bench.slack.nextWhisper()).startsWith("Something broke in the bot (mishap ");
    }

    @Test
    void aLiveRunIsSaidAtOnce() {
        bench.aRunAwaitsItsStart(PROD);
        assertThat(bench.types(CARL, HOME, "plan prod-wiki 9.2.22"))
                .isEqualTo("Looking at prod-wiki … It has a live run (k3x9ab to 9.2.21): another can start when that is"
                        + " over.");
    }

    @Test
    void namesFromConfluenceCannotMentionAnybody() {
        bench.confluence.shown = stable(node("<!channel>", 0, 1), node("wiki-2", 0, 3));
        bench.types(CARL, HOME, "plan prod-wiki 9.2.21");
        assertThat(bench.slack.nextWhisper())
                .contains("2. *&lt;!channel&gt;* (")
                .doesNotContain("<!channel>");
    }

    @Test
    void withoutAClusterOrAVersionItSaysWhatIsMissing() {
        assertThat(bench.types(CARL, HOME, "plan 9.2.21"))
                .isEqualTo("Which cluster? There are prod-wiki, test-wiki. For example:"
                        + " `/confluence-upgrade plan prod-wiki 9.2.21`.");
        assertThat(bench.types(CARL, HOME, "plan prod-wiki"))
                .isEqualTo("To which version? For example: `/confluence-upgrade plan prod-wiki 9.2.21`.");
        assertThat(bench.types(CARL, HOME, "plan wiki 9.2.21"))
                .isEqualTo("No cluster is called “wiki”. The clusters are: prod-wiki, test-wiki. This is what `plan`"
                        + " takes: `/confluence-upgrade plan [cluster] &lt;version&gt;`.");
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody came");
            }
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
