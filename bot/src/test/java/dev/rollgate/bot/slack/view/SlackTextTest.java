package dev.rollgate.bot.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What others wrote is shown as they wrote it, and does nothing. */
class SlackTextTest {
    @Test
    void foreignTextMentionsNobodyAndLinksNothing() {
        assertThat(SlackText.foreign("<!channel> & <@U1> <https://x.example|here>", 100))
                .isEqualTo("&lt;!channel&gt; &amp; &lt;@U1&gt; &lt;https://x.example|here&gt;");
    }

    @Test
    void charactersThatHideOrTurnTextAreLeftOut() {
        assertThat(SlackText.foreign("wi\u202eki\u200b-\u20661\u2069\u0007\ufeff", 100))
                .isEqualTo("wiki-1");
    }

    @Test
    void foreignTextStaysInOneLine() {
        assertThat(SlackText.foreign("  a\r\n\tb\u2028c ", 100)).isEqualTo("a b c");
    }

    @Test
    void aLetterIsNeverCutInTwo() {
        assertThat(SlackText.foreign("ab\ud83d\ude80cd", 4)).isEqualTo("ab…");
        assertThat(SlackText.cut("ab\ud83d\ude80cd", 4)).isEqualTo("ab…");
    }

    @Test
    void anEscapedCharacterIsNeverCutInTwo() {
        assertThat(SlackText.cut("ab&amp;cd", 5)).isEqualTo("ab…");
        assertThat(SlackText.cut("ab&amp;cdefg", 8)).isEqualTo("ab&amp;…");
    }

    @Test
    void aQuoteEndsBetweenCharactersAndNotInsideOne() {
        assertThat(SlackText.quoted("😀".repeat(50))).isEqualTo("“" + "😀".repeat(40) + "…”");
        assertThat(SlackText.quoted("<".repeat(50))).isEqualTo("“" + "&lt;".repeat(40) + "…”");
    }

    @Test
    void aMentionAndADateAreNeverCutInTwo() {
        assertThat(SlackText.cut("by <@U0BEN> now", 9)).isEqualTo("by …");
        assertThat(SlackText.cut("since " + SlackText.date(Instant.EPOCH) + " on", 40))
                .isEqualTo("since …");
    }

    @Test
    void usersAndGroupsAreMentionedAndNothingElse() {
        assertThat(SlackText.mention("U0BEN")).isEqualTo("<@U0BEN>");
        assertThat(SlackText.mention("W0BEN")).isEqualTo("<@W0BEN>");
        assertThat(SlackText.mention("S0OPS")).isEqualTo("<!subteam^S0OPS>");
        assertThat(SlackText.mention("!channel")).isEqualTo("!channel");
        assertThat(SlackText.mention("U1><!here")).isEqualTo("U1&gt;&lt;!here");
    }

    @Test
    void aDateNeedsNoEditAndReadsWithoutSlackToo() {
        assertThat(SlackText.date(Instant.parse("2026-11-25T09:00:59Z")))
                .isEqualTo("<!date^1795597259^{date_short_pretty} {time}|2026-11-25 09:00 UTC>");
    }
}
