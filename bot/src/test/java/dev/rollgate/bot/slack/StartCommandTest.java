package dev.rollgate.bot.slack;

import static dev.rollgate.bot.slack.SlackBench.ANNA;
import static dev.rollgate.bot.slack.SlackBench.BEN;
import static dev.rollgate.bot.slack.SlackBench.HOME;
import static dev.rollgate.bot.slack.SlackBench.PROD;
import static dev.rollgate.bot.slack.SlackBench.RUN;
import static dev.rollgate.bot.slack.SlackBench.TEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.Version;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code start} records the request or says privately why not and what to do; whoever is refused has started nothing. */
class StartCommandTest {
    private static final String CHECKING =
            "Checking prod-wiki before the upgrade to 9.2.21 (run k3x9ab). If nothing is in the way its thread appears in"
                    + " <#C0PROD>; otherwise you are told here why not.";
    private final SlackBench two = new SlackBench(PROD, TEST);
    private final SlackBench one = new SlackBench(PROD);

    @AfterEach
    void close() {
        two.close();
        one.close();
    }

    @Test
    void whatIsAllowedIsRecordedAndAcknowledged() {
        assertThat(two.types(BEN, HOME, "start prod-wiki 9.2.21")).isEqualTo(CHECKING);
        assertThat(two.store.events(RUN))
                .containsExactly(new RunEvent.RunRequested(PROD.key(), Version.of("9.2.21"), BEN, PROD.terms()));
    }

    @Test
    void theClusterMayBeLeftOutWhereThereIsOnlyOne() {
        assertThat(one.types(BEN, HOME, "start 9.2.21")).isEqualTo(CHECKING);
    }

    @Test
    void theClusterMayNotBeLeftOutWhereThereAreTwo() {
        refused(
                "start 9.2.21",
                "Which cluster? There are prod-wiki, test-wiki. For example:"
                        + " `/confluence-upgrade start prod-wiki 9.2.21`.");
        refused(
                "start",
                "Which cluster? There are prod-wiki, test-wiki. For example:"
                        + " `/confluence-upgrade start prod-wiki 9.2.21`.");
    }

    @Test
    void anUnknownClusterIsAnsweredWithTheKnownOnes() {
        refused(
                "start wiki 9.2.21",
                "No cluster is called “wiki”. The clusters are: prod-wiki, test-wiki. This is what"
                        + " `start` takes: `/confluence-upgrade start [cluster] [version]`.");
    }

    @Test
    void aVersionHasThreeNumbers() {
        for (String bad : new String[] {"latest", "9.2", "../x", "9.2.1/../../etc", "v9.2.21"}) {
            refused(
                    "start prod-wiki " + bad,
                    "“" + bad + "” is no version: a version has three numbers, like 9.2.21. For"
                            + " example: `/confluence-upgrade start prod-wiki 9.2.21`.");
        }
    }

    @Test
    void aBadVersionIsKnownAsOneWhereTheClusterIsLeftOut() {
        assertThat(one.types(ANNA, HOME, "start 9.2"))
                .isEqualTo("“9.2” is no version: a version has three numbers, like"
                        + " 9.2.21. For example: `/confluence-upgrade start prod-wiki 9.2.21`.");
    }

    @Test
    void aVersionIsNeeded() {
        String wanted = "To which version? For example: `/confluence-upgrade start prod-wiki 9.2.21`.";
        refused("start prod-wiki", wanted);
        assertThat(one.types(ANNA, HOME, "start")).isEqualTo(wanted);
    }

    @Test
    void ofThreeThousandCharactersFortyAreQuoted() {
        refused(
                "start prod-wiki " + "9".repeat(3000),
                "“" + "9".repeat(40) + "…” is no version: a version has three"
                        + " numbers, like 9.2.21. For example: `/confluence-upgrade start prod-wiki 9.2.21`.");
    }

    @Test
    void aClusterIsStartedOnlyFromItsChannel() {
        assertThat(two.types(ANNA, "C0TEST", "start prod-wiki 9.2.21"))
                .isEqualTo("Commands for prod-wiki are taken only in" + " <#C0PROD>. Nothing happened: send it there.");
        assertThat(two.store.runs()).isZero();
    }

    @Test
    void onlyOperatorsStartWhereThereAreAny() {
        assertThat(two.types(BEN, "C0TEST", "start test-wiki 9.2.21"))
                .isEqualTo("You are not an operator of test-wiki. Nothing happened: ask one of <@UANNA>.");
        assertThat(two.store.runs()).isZero();
    }

    @Test
    void aBusyClusterIsNotStartedAgain() {
        two.aRunAwaitsItsStart(PROD);
        assertThat(two.types(BEN, HOME, "start prod-wiki 9.2.22"))
                .isEqualTo("prod-wiki has a live run, and only one at a"
                        + " time may be: k3x9ab to 9.2.21, started by <@UANNA> <!date^1767607200^{date_short_pretty}"
                        + " {time}|2026-01-05 10:00 UTC>. See `/confluence-upgrade status prod-wiki`, or end it with"
                        + " `/confluence-upgrade cancel prod-wiki`.");
        assertThat(two.store.runs()).isEqualTo(1);
    }

    private void refused(String typed, String answer) {
        assertThat(two.types(ANNA, HOME, typed)).isEqualTo(answer);
        assertThat(two.store.runs()).isZero();
    }
}
