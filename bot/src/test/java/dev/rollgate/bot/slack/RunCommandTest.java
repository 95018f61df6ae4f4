package dev.rollgate.bot.slack;

import static dev.rollgate.bot.slack.SlackBench.ANNA;
import static dev.rollgate.bot.slack.SlackBench.BEN;
import static dev.rollgate.bot.slack.SlackBench.HOME;
import static dev.rollgate.bot.slack.SlackBench.PROD;
import static dev.rollgate.bot.slack.SlackBench.RUN;
import static dev.rollgate.bot.slack.SlackBench.TEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.RunEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code pause}, {@code resume} and {@code cancel} go to the live run of a cluster, from its channel. */
class RunCommandTest {
    private final SlackBench bench = new SlackBench(PROD, TEST);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theClusterMayBeLeftOutWhereOnlyOneHasALiveRun() {
        bench.aRunAwaitsItsStart(PROD);
        assertThat(bench.types(BEN, HOME, "pause"))
                .isEqualTo("Run k3x9ab of prod-wiki is paused. `/confluence-upgrade resume prod-wiki` goes on.");
        assertThat(bench.store.events(RUN)).endsWith(new RunEvent.RunPaused(BEN));
    }

    @Test
    void aPausedRunIsNotPausedAgain() {
        bench.aRunAwaitsItsStart(PROD);
        bench.types(BEN, HOME, "pause prod-wiki");
        assertThat(bench.types(ANNA, HOME, "pause prod-wiki"))
                .isEqualTo("Already paused by <@UBEN>. `/confluence-upgrade resume prod-wiki` goes on.");
    }

    @Test
    void aPausedRunIsResumed() {
        bench.aRunAwaitsItsStart(PROD);
        bench.types(BEN, HOME, "pause");
        assertThat(bench.types(ANNA, HOME, "resume")).isEqualTo("Run k3x9ab of prod-wiki goes on.");
        assertThat(bench.types(ANNA, HOME, "resume"))
                .isEqualTo("Run k3x9ab of prod-wiki is not paused: nothing to resume.");
    }

    @Test
    void aRunThatHasTouchedNothingIsCancelledAtOnce() {
        bench.aRunAwaitsItsStart(PROD);
        assertThat(bench.types(BEN, HOME, "cancel"))
                .isEqualTo("Run k3x9ab of prod-wiki is cancelled; nothing was changed.");
    }

    @Test
    void aRunInUpgradeModeIsCancelledByAndBy() {
        bench.aRunAwaitsItsStart(PROD);
        bench.happened(new RunEvent.Approved(3, BEN));
        bench.happened(new RunEvent.UpgradeModeAsked(1));
        bench.happened(new RunEvent.UpgradeModeSeenOn());
        assertThat(bench.types(BEN, HOME, "cancel"))
                .isEqualTo("Run k3x9ab of prod-wiki is being cancelled: upgrade mode is switched off first.");
        assertThat(bench.types(BEN, HOME, "cancel"))
                .isEqualTo("Run k3x9ab is being cancelled already: upgrade mode is being switched off.");
        assertThat(bench.types(BEN, HOME, "pause")).isEqualTo("Run k3x9ab is being cancelled: that cannot be held.");
    }

    @Test
    void withoutALiveRunThereIsNothingToDo() {
        assertThat(bench.types(BEN, HOME, "cancel prod-wiki"))
                .isEqualTo("prod-wiki has no live run: there is nothing to cancel.");
        assertThat(bench.types(BEN, HOME, "cancel"))
                .isEqualTo("No cluster has a live run. Say which cluster you mean (prod-wiki, test-wiki):"
                        + " `/confluence-upgrade cancel [cluster]`.");
    }

    @Test
    void anotherChannelIsRefused() {
        bench.aRunAwaitsItsStart(PROD);
        assertThat(bench.types(ANNA, "C0TEST", "cancel"))
                .isEqualTo("Commands for prod-wiki are taken only in <#C0PROD>. Nothing happened: send it there.");
        assertThat(bench.store.events(RUN)).hasSize(3);
    }

    @Test
    void whoIsNoOperatorIsRefused() {
        bench.aRunAwaitsItsStart(TEST);
        assertThat(bench.types(BEN, "C0TEST", "pause"))
                .isEqualTo("You are not an operator of test-wiki. Nothing happened: ask one of <@UANNA>.");
        assertThat(bench.store.events(RUN)).hasSize(3);
    }
}
