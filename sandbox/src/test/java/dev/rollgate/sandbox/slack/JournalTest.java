package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The journal has every call with its arguments and outcome, and never the token. */
class JournalTest extends SlackSpecification {
    @Test
    void aCallIsKeptWithTimeArgumentsAndOutcome() {
        posted("text", "hello");

        Journal.Entry entry = slack.journal().of("chat.postMessage").getFirst();
        assertThat(entry.at()).isEqualTo(clock.instant());
        assertThat(entry.argument("text")).isEqualTo("hello");
        assertThat(entry.argument("nothing")).isNull();
        assertThat(entry.outcome()).isEqualTo(Outcome.OK);
        assertThat(entry.error()).isNull();
    }

    @Test
    void aRefusalIsKeptWithItsCode() {
        api.refusal("chat.postMessage", "channel", OPS);
        api.refusal("no.such.method");

        assertThat(slack.journal().entries())
                .extracting(Journal.Entry::error)
                .containsExactly("no_text", "unknown_method");
        assertThat(slack.journal().count("chat.postMessage", Outcome.ERROR)).isEqualTo(1);
    }

    @Test
    void theTokenIsNotKept() {
        api.call("auth.test", "token", workspace.bot().token());

        assertThat(slack.journal().entries().toString())
                .doesNotContain(workspace.bot().token());
    }

    @Test
    void countingCanBeginAnew() {
        posted("text", "t");
        slack.journal().clear();
        posted("text", "t");

        assertThat(slack.journal().count("chat.postMessage")).isEqualTo(1);
    }
}
