package dev.rollgate.bot.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where Slack shows plain text our words hold no markup, no ids, and no entity. */
class PlainWordsTest {
    @Test
    void peopleAreDescribedNotCalledByTheirIds() {
        assertThat(PlainWords.of("Ask one of <@UANNA>, <!subteam^SOPS>.")).isEqualTo("Ask somebody named below.");
        assertThat(PlainWords.of("started by <@UANNA> today")).isEqualTo("started by somebody named below today");
    }

    @Test
    void aChannelIsTheClustersOwn() {
        assertThat(PlainWords.of("taken only in <#C0PROD>.")).isEqualTo("taken only in its channel.");
    }

    @Test
    void aDateIsWrittenOut() {
        assertThat(PlainWords.of("since <!date^1767607200^{date_short_pretty} {time}|2026-01-05 10:00 UTC>."))
                .isEqualTo("since 2026-01-05 10:00 UTC.");
    }

    @Test
    void codeAndEntitiesAreWhatTheyStandFor() {
        assertThat(PlainWords.of("“&lt;b&gt; &amp;amp;”: `/confluence-upgrade status`"))
                .isEqualTo("“<b> &amp;”: /confluence-upgrade status");
    }

    @Test
    void itIsShort() {
        assertThat(PlainWords.of("x".repeat(3000))).hasSize(500);
    }
}
