package dev.rollgate.sandbox.autopilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollgate.sandbox.autopilot.MiniBot.Click;
import dev.rollgate.sandbox.confluence.Facts;
import dev.rollgate.sandbox.world.UsualCluster;
import dev.rollgate.sandbox.world.World;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People do what Slack asks them to, once, and what was not heard again; they end when the cluster and the thread say so. */
class AutopilotTest {
    private static final Habits QUICK = new Habits(Duration.ofMillis(5), Duration.ofMillis(300));
    private static final Habits NEVER_AGAIN = new Habits(Duration.ofMillis(5), Duration.ofHours(1));
    private static final double SPEED = 1000;

    private final List<Deed> deeds = new CopyOnWriteArrayList<>();
    private World world;
    private MiniBot bot;

    @BeforeEach
    void open() throws IOException {
        world = World.open(UsualCluster.of(3, "9.2.13", SPEED), InstantSource.system());
        world.workspace().acknowledgeWithin(Duration.ofSeconds(20)); // a busy machine is not what this is about
        bot = new MiniBot(world);
    }

    @AfterEach
    void close() {
        bot.close();
        world.close();
    }

    @Test
    void anUpgradeIsStartedApprovedAndCarriedOut() {
        Autopilot autopilot = flown(NEVER_AGAIN);

        assertThat(autopilot.isDone()).isTrue();
        assertThat(autopilot.missing()).isEmpty();
        assertThat(autopilot.boardSaysComplete()).isFalse(); // the script never edits its board
        assertThat(world.cluster().facts()).isEqualTo(new Facts(1, 1, 0, 0, 1));
        assertThat(deeds)
                .extracting(Deed::toString)
                .containsExactly(
                        "Olga types /confluence-upgrade start prod-wiki 9.2.21",
                        "Anna clicks [Approve start]",
                        "Ben clicks [Approve wiki-1]",
                        "The administrator stops wiki-1, installs 9.2.21 and starts it",
                        "Anna clicks [Approve wiki-2]",
                        "The administrator stops wiki-2, installs 9.2.21 and starts it",
                        "Ben clicks [Approve wiki-3]",
                        "The administrator stops wiki-3, installs 9.2.21 and starts it",
                        "Anna clicks [Approve finalize]");
    }

    @Test
    void whereTwoMustApproveTwoPeopleDo() {
        bot.needs(2);

        flown(NEVER_AGAIN);

        assertThat(bot.clicks.subList(0, 2))
                .containsExactly(new Click("U0ANNA", "Approve start"), new Click("U0BEN", "Approve start"));
    }

    @Test
    void aCommandThatNobodyHeardIsTypedAgain() {
        bot.isDeafFor(2);

        flown(NEVER_AGAIN);

        assertThat(bot.commands).hasSize(3).containsOnly("start prod-wiki 9.2.21");
    }

    @Test
    void whoFailsAgainWaitsLongerUpToTheirPatience() {
        Habits habits = new Habits(Duration.ofSeconds(1), Duration.ofSeconds(6));

        assertThat(List.of(habits.afterFailures(1), habits.afterFailures(2), habits.afterFailures(3)))
                .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(6));
        assertThat(habits.afterFailures(1000)).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void aClickWithoutEffectIsRepeatedBySomebodyElse() {
        bot.losesOneClick();

        flown(QUICK);

        assertThat(bot.clicks.subList(0, 2))
                .containsExactly(new Click("U0ANNA", "Approve start"), new Click("U0BEN", "Approve start"));
    }

    @Test
    void everyClickIsKeptWithItsAnswer() {
        bot.losesOneClick();

        Autopilot autopilot = flown(QUICK);

        assertThat(autopilot.clicks())
                .extracting(click -> click.by().name() + " " + click.button().label())
                .startsWith("Anna Approve start", "Ben Approve start");
        assertThat(autopilot.clicks()).allMatch(click -> click.answer().acknowledged());
    }

    @Test
    void aRunThatEndsOtherwiseIsAFailure() {
        bot.endsWith("Upgrade of prod-wiki cancelled.");

        Autopilot autopilot = flown(NEVER_AGAIN);

        assertThat(autopilot.isDone()).isFalse();
        assertThat(autopilot.failure()).contains("the run has ended otherwise: Upgrade of prod-wiki cancelled.");
        assertThat(autopilot.missing()).containsExactly("the thread's last reply does not say \"complete\"");
    }

    @Test
    void beforeAnythingHappensEverythingIsMissing() {
        Autopilot autopilot = new Autopilot(world, MiniBot.TARGET, QUICK, deeds::add);

        assertThat(autopilot.isOver()).isFalse();
        assertThat(autopilot.missing())
                .containsExactly(
                        "wiki-1 is on 9.2.13",
                        "wiki-2 is on 9.2.13",
                        "wiki-3 is on 9.2.13",
                        "there is no run in #confluence-ops");
    }

    @Test
    void itRunsInAThreadUntilItIsOver() throws InterruptedException {
        Autopilot autopilot = new Autopilot(world, MiniBot.TARGET, QUICK, deeds::add);
        Thread people = Thread.ofVirtual().start(autopilot);

        await().atMost(Duration.ofSeconds(60)).until(() -> {
            bot.polls();
            return autopilot.isDone();
        });

        assertThat(people.join(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void theSummaryCountsWhatTookEffect() {
        flown(NEVER_AGAIN);

        assertThat(Summary.of(world, Duration.ofMillis(31_250))).hasToString("""
                        3 nodes upgraded in 31.3 s
                        Slack calls: 15 in all, 5.0 for each node (chat.postMessage 10, chat.update 5)
                        Confluence calls that took effect: start 1, approve 1, cancel 0, retryUpgrade 0
                        Most nodes out at once: 1""");
    }

    private Autopilot flown(Habits habits) {
        Autopilot autopilot = new Autopilot(world, MiniBot.TARGET, habits, deeds::add);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    bot.polls();
                    autopilot.step();
                    return autopilot.isOver();
                });
        return autopilot;
    }
}
