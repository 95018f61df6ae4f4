package dev.rollgate.bot.slack;

import static dev.rollgate.bot.slack.SlackBench.ANNA;
import static dev.rollgate.bot.slack.SlackBench.BEN;
import static dev.rollgate.bot.slack.SlackBench.CARL;
import static dev.rollgate.bot.slack.SlackBench.HOME;
import static dev.rollgate.bot.slack.SlackBench.PROD;
import static dev.rollgate.bot.slack.SlackBench.RUN;
import static dev.rollgate.bot.slack.SlackBench.TEST;
import static dev.rollgate.bot.slack.SlackBench.WIKI_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code on-it} takes care of whatever is open and nobody takes care of. */
class CareCommandTest {
    private final SlackBench bench = new SlackBench(PROD, TEST);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void allThatIsOpenIsTakenCareOf() {
        bench.aNodeIsInError(PROD);
        bench.happened(new RunEvent.ProblemRaised(new Problem.UpgradeModeLost()));
        assertThat(bench.types(BEN, HOME, "on-it"))
                .isEqualTo("You are on it: “wiki-1 is in ERROR”, “Upgrade mode was switched off while nodes of both"
                        + " versions are in service”. The thread in <#C0PROD> says so.");
        assertThat(bench.store.events(RUN)).endsWith(new RunEvent.CareTaken(9, BEN), new RunEvent.CareTaken(10, BEN));
    }

    @Test
    void aQuestionIsTakenCareOfToo() {
        bench.aRunAwaitsItsStart(PROD);
        assertThat(bench.types(BEN, HOME, "on-it prod-wiki"))
                .isEqualTo("You are on it: the approval of the start on prod-wiki. The thread in <#C0PROD> says so.");
        assertThat(bench.store.events(RUN)).endsWith(new RunEvent.CareTaken(3, BEN));
    }

    @Test
    void whatSomebodyTakesCareOfIsLeftToThem() {
        bench.aNodeIsInError(PROD);
        bench.types(BEN, HOME, "on-it");
        List<RunEvent> before = bench.store.events(RUN);
        assertThat(bench.types(ANNA, HOME, "on-it"))
                .isEqualTo("Somebody takes care of all that is open: <@UBEN> is on “wiki-1 is in ERROR”. The button"
                        + " “I'm on it” in the thread takes it over.");
        assertThat(bench.store.events(RUN)).isEqualTo(before);
    }

    @Test
    void whatIsOnlyANoticeNeedsNobody() {
        bench.aRunAwaitsItsStart(PROD);
        bench.happened(new RunEvent.Approved(3, BEN));
        bench.happened(new RunEvent.ProblemRaised(new Problem.NodeIdChanged(WIKI_1, "a", "b")));
        assertThat(bench.types(BEN, HOME, "on-it"))
                .isEqualTo("Nothing is open in the run of prod-wiki: there is nothing to take care of.");
    }

    @Test
    void withoutARunThereIsNothingToTakeCareOf() {
        assertThat(bench.types(BEN, HOME, "on-it prod-wiki"))
                .isEqualTo("prod-wiki has no live run: there is nothing to take care of.");
    }

    @Test
    void whoIsNeitherOperatorNorApproverTakesCareOfNothing() {
        bench.aRunAwaitsItsStart(TEST);
        assertThat(bench.types(CARL, "C0TEST", "on-it"))
                .startsWith("You are neither an operator nor an approver of test-wiki.");
        assertThat(bench.store.events(RUN)).hasSize(3);
    }
}
