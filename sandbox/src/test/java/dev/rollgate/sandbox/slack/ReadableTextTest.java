package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A message reads in a terminal as it does on the screen. */
class ReadableTextTest {
    @Test
    void markupShowsWhatItStandsFor() {
        assertThat(ReadableText.ofMarkup("<@UANNA01> in <#C0OPS|ops>, <!subteam^SADMINS>, <!here>"))
                .isEqualTo("@UANNA01 in #ops, @SADMINS, @here");
        assertThat(ReadableText.ofMarkup(
                        "<!date^1764060000^{time}|10:00> <https://a.example/x|the page> <https://b.example>"))
                .isEqualTo("10:00 the page https://b.example");
    }

    @Test
    void escapedCharactersAreThemselves() {
        assertThat(ReadableText.ofMarkup("a &lt;b&gt; &amp;lt;")).isEqualTo("a <b> &lt;");
    }

    @Test
    void blocksAreReadFromTopToBottom() {
        String blocks =
                "[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"wiki-1\"}},{\"type\":\"divider\"},"
                        + "{\"type\":\"section\",\"fields\":[{\"type\":\"mrkdwn\",\"text\":\"*a*\"},{\"type\":\"plain_text\",\"text\":\"b\"}],"
                        + "\"accessory\":{\"type\":\"button\",\"text\":{\"type\":\"plain_text\",\"text\":\"More\"}}},"
                        + "{\"type\":\"context\",\"elements\":[{\"type\":\"mrkdwn\",\"text\":\"x\"},{\"type\":\"image\",\"alt_text\":\"pic\"}]},"
                        + "{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_preformatted\",\"elements\":[{\"type\":\"text\",\"text\":\"<raw>\"}]}]},"
                        + "{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"text\":{\"type\":\"plain_text\",\"text\":\"Approve\"}},"
                        + "{\"type\":\"button\",\"text\":{\"type\":\"plain_text\",\"text\":\"Reject\"}}]}]";

        assertThat(ReadableText.ofBlocks(Json.parse(blocks).orElseThrow()))
                .isEqualTo("wiki-1\n---\n*a*\nb\n[More]\nx  (pic)\n<raw>\n[Approve]  [Reject]");
    }
}
