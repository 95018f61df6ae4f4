package dev.rollgate.bot.slack;

import static dev.rollgate.bot.slack.SlackBench.ANNA;
import static dev.rollgate.bot.slack.SlackBench.BEN;
import static dev.rollgate.bot.slack.SlackBench.HOME;
import static dev.rollgate.bot.slack.SlackBench.PROD;
import static dev.rollgate.bot.slack.SlackBench.TEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.paging.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code page test} sends a page through each pager of a cluster, says what they answered, and resolves it. */
class PageCommandTest {
    private final SlackBench bench = new SlackBench(PROD, TEST);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whatThePagerAnswersIsToldAfterwards() {
        bench.slack.answers.put("chat.postMessage", "{\"ok\":true,\"ts\":\"17.1\",\"channel\":\"C0PROD\"}");
        assertThat(bench.types(BEN, HOME, "page test prod-wiki"))
                .isEqualTo("A test page goes to PagerDuty `on-call`. What they answer is shown in <#C0PROD> too.");
        assertThat(bench.slack.nextWhisper())
                .isEqualTo("PagerDuty `on-call` took the test page (202 Event processed). It is resolved.");
        assertThat(bench.pager.sent)
                .containsExactly(
                        "trigger CRITICAL TEST, nothing is wrong: a page of prod-wiki, sent to see whether it arrives",
                        "resolve CRITICAL TEST, nothing is wrong: a page of prod-wiki, sent to see whether it arrives");
        assertThat(bench.slack.nextCallOf("chat.postMessage")).contains("<@UBEN> tests the pagers of prod-wiki");
        assertThat(bench.slack.nextCallOf("chat.postMessage")).contains("took the test page", "thread_ts=17.1");
    }

    @Test
    void aPagerThatRefusesIsToldTheSameWay() {
        bench.slack.answers.put("chat.postMessage", "{\"ok\":true,\"ts\":\"17.1\",\"channel\":\"C0PROD\"}");
        bench.pager.answer = new Receipt.Refused("400 invalid routing key");
        bench.types(BEN, HOME, "page test prod-wiki");
        assertThat(bench.slack.nextWhisper())
                .isEqualTo("PagerDuty `on-call` refuses the test page (400 invalid routing key). Check its settings:"
                        + " nobody is woken through it.");
    }

    @Test
    void whereSlackTakesNothingThePagersAreTestedAllTheSame() {
        bench.slack.answers.put("chat.postMessage", "{\"ok\":false,\"error\":\"is_archived\"}");
        bench.types(BEN, HOME, "page test prod-wiki");
        assertThat(bench.slack.nextWhisper()).contains("took the test page");
    }

    @Test
    void aClusterWithoutPagersSaysSo() {
        assertThat(bench.types(ANNA, HOME, "page test test-wiki"))
                .isEqualTo("No pager is configured for test-wiki: nobody is paged about it.");
    }

    @Test
    void whoIsNoOperatorTestsNothing() {
        assertThat(bench.types(BEN, "C0TEST", "page test test-wiki"))
                .startsWith("You are not an operator of test-wiki");
    }

    @Test
    void nothingButATestIsSent() {
        assertThat(bench.types(BEN, HOME, "page"))
                .isEqualTo("What can be sent is a test: `/confluence-upgrade page test [cluster]`.");
        assertThat(bench.types(BEN, HOME, "page Anna"))
                .isEqualTo("“Anna” is nothing to page. What can be sent is a test:"
                        + " `/confluence-upgrade page test [cluster]`.");
        assertThat(bench.pager.sent).isEmpty();
    }
}
