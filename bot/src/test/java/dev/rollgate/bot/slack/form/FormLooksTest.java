package dev.rollgate.bot.slack.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollgate.bot.slack.api.Answer;
import dev.rollgate.bot.slack.view.FormCluster;
import dev.rollgate.bot.slack.view.FormMemo;
import dev.rollgate.bot.slack.view.Room;
import dev.rollgate.orchestration.balancer.none.NoBalancer;
import dev.rollgate.orchestration.driver.manual.ManualDriver;
import dev.rollgate.orchestration.engine.Cluster;
import dev.rollgate.orchestration.engine.Lookout;
import dev.rollgate.orchestration.run.Approvals;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Limits;
import dev.rollgate.orchestration.run.Terms;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A form shows what its newest entries would meet. Its cluster is asked by one look at a time, however fast somebody types,
 * and what was found never replaces what is newer.
 */
@Timeout(30)
class FormLooksTest {
    private static final ClusterKey KEY = new ClusterKey("prod-wiki");
    private static final String FORM = "V1";
    private static final FormJudge NO_OBJECTION = key -> Optional.empty();

    private final FormScreen screen = new FormScreen();
    private final SlowConfluence confluence = new SlowConfluence();
    private final FormLooks looks = new FormLooks(
            screen,
            new FormSight(new Lookout(
                    key -> key.equals(KEY) ? Optional.of(new Cluster(KEY, confluence, Map.of())) : Optional.empty())),
            List.of(cluster()));

    @AfterEach
    void letGo() {
        confluence.answers();
    }

    @Test
    void itFirstSaysThatTheClusterIsBeingLookedAt() {
        looks.want(typed("9.2.21"));
        await().untilAsserted(() -> assertThat(screen.shown()).contains("Looking at prod-wiki …"));
        confluence.answers();
        await().untilAsserted(() ->
                assertThat(screen.shown()).contains("from 9.2.1 to 9.2.21", "passed: Upgrade mode is off."));
    }

    @Test
    void aFormThatSaysSoAlreadyIsNotToldToSayItAgain() {
        confluence.answers();
        looks.want(new FormWish(FORM, screen.hash(), memo(), entries(""), NO_OBJECTION));
        await().untilAsserted(() -> assertThat(screen.shown()).contains("*prod-wiki* is STABLE on 9.2.1"));
        assertThat(screen.updates()).isEqualTo(1);
    }

    @Test
    void ofWhatWasTypedMeanwhileOnlyTheNewestIsLookedAt() {
        looks.want(typed("9.2.2"));
        await().until(() -> confluence.begun() == 1);
        List.of("9.2.20", "9.2.2", "9.2.21").forEach(version -> looks.want(typed(version)));
        assertThat(confluence.begun()).isEqualTo(1);
        confluence.answers();
        await().untilAsserted(() -> assertThat(screen.shown()).contains("from 9.2.1 to 9.2.21"));
        assertThat(confluence.begun()).isEqualTo(2);
        assertThat(confluence.mostAtOnce()).isEqualTo(1);
        assertThat(screen.everShown()).noneMatch(text -> text.contains("to 9.2.2."));
    }

    @Test
    void formsDoNotWaitForEachOther() {
        looks.want(typed("9.2.21"));
        looks.want(new FormWish("V2", null, memo(), entries("9.2.21"), NO_OBJECTION));
        await().until(() -> confluence.begun() == 2);
    }

    @Test
    void atMostFourFormsAreLookedForAtOnce() {
        for (int form = 1; form <= 9; form++) {
            looks.want(new FormWish("V" + form, null, memo(), entries("9.2.21"), NO_OBJECTION));
        }
        await().until(() -> confluence.begun() == 4);
        confluence.answers();
        await().until(() -> confluence.begun() == 9);
        assertThat(confluence.mostAtOnce()).isEqualTo(4);
    }

    @Test
    void whatAnotherProcessBeganToShowMeanwhileStays() {
        looks.want(typed("9.2.21"));
        await().until(() -> confluence.begun() == 1);
        screen.isReplacedBySomebodyElse();
        confluence.answers();
        await().until(() -> screen.refusals() == 1);
        assertThat(screen.shown()).isEqualTo("somebody else's");
    }

    @Test
    void aClosedFormIsNotLookedFor() {
        screen.refuses("not_found");
        looks.want(typed("9.2.21"));
        await().until(() -> screen.refusals() == 1);
        assertThat(confluence.begun()).isZero();
    }

    @Test
    void whatIsShownTwiceAfterALostAnswerIsTheSame() {
        confluence.answers();
        screen.losesTheNextAnswer();
        looks.want(typed("9.2.21"));
        await().untilAsserted(() -> assertThat(screen.shown()).contains("from 9.2.1 to 9.2.21"));
    }

    @Test
    void whoWouldBeRefusedLearnsWhyAndNothingOfTheCluster() {
        looks.want(new FormWish(FORM, null, memo(), entries("9.2.21"), key -> Optional.of("You may not.")));
        await().untilAsserted(() -> assertThat(screen.shown()).contains("*Cannot be started from here.* You may not."));
        assertThat(confluence.begun()).isZero();
    }

    @Test
    void aClusterThatIsNotConfiguredIsNotLookedAt() {
        var forged = new FormEntries(true, Optional.of(new ClusterKey("secret-wiki")), "9.2.21");
        looks.want(new FormWish(FORM, null, memo(), forged, NO_OBJECTION));
        await().untilAsserted(() -> assertThat(screen.shown()).contains("not in the bot's configuration any more"));
        assertThat(confluence.begun()).isZero();
    }

    @Test
    void aFaultOfOursEndsThatLookOnly() {
        var fault = new AtomicReference<@Nullable RuntimeException>(new IllegalStateException("a fault of ours"));
        FormJudge judge = key -> {
            RuntimeException broken = fault.getAndSet(null);
            if (broken != null) {
                throw broken;
            }
            return Optional.empty();
        };
        confluence.answers();
        looks.want(new FormWish(FORM, null, memo(), entries("9.2.2"), judge));
        await().untilAsserted(() -> assertThat(screen.shown()).contains("could not be looked at"));
        looks.want(new FormWish(FORM, null, memo(), entries("9.2.21"), judge));
        await().untilAsserted(() -> assertThat(screen.shown()).contains("from 9.2.1 to 9.2.21"));
    }

    @Test
    void afterAFaultInShowingTheFormIsServedOn() {
        confluence.answers();
        screen.breaksOnce();
        looks.want(typed("9.2.2"));
        await().until(() -> screen.refusals() == 1);
        looks.want(typed("9.2.21"));
        await().untilAsserted(() -> assertThat(screen.shown()).contains("from 9.2.1 to 9.2.21"));
    }

    @Test
    void aRateLimitLeavesTheFormAsItIs() {
        confluence.answers();
        screen.answersOnce(new Answer.RateLimited<>(Duration.ofSeconds(30)));
        looks.want(typed("9.2.2"));
        await().until(() -> screen.refusals() == 1);
        assertThat(screen.shown()).isEmpty();
    }

    private static FormWish typed(String version) {
        return new FormWish(FORM, null, memo(), entries(version), NO_OBJECTION);
    }

    private static FormEntries entries(String version) {
        return new FormEntries(false, Optional.of(KEY), version);
    }

    private static FormMemo memo() {
        return new FormMemo("C0PROD", Optional.empty());
    }

    private static FormCluster cluster() {
        var hour = Duration.ofHours(1);
        return new FormCluster(
                KEY,
                new Room("C0PROD", List.of("UANNA"), new ManualDriver(), new NoBalancer()),
                new Terms(new Approvals(1, 1, 1), true, new Limits(hour, hour, hour, hour, hour, Duration.ZERO)));
    }
}
