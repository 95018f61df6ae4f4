package dev.rollgate.bot.slack.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A bot that is replaced in the midst of a run, by a newer one or by an older one, finds the messages it must edit. */
class ThreadMemoTest {
    private static final String RELEASED = "{\"gates\":{\"7\":{\"ts\":\"17.1003\",\"digest\":\"ab12\"}}}";

    @Test
    void theFirstReleasesMemoIsRead() {
        assertThat(ThreadMemo.read(RELEASED))
                .isEqualTo(new ThreadMemo(Map.of(7L, new ThreadMemo.Shown("17.1003", "ab12"))));
        assertThat(ThreadMemo.read("{\"gates\":{}}")).isEqualTo(new ThreadMemo(Map.of()));
        assertThat(ThreadMemo.read("{}")).isEqualTo(new ThreadMemo(Map.of()));
    }

    @Test
    void theFirstReleaseCanReadIt() {
        assertThat(new ThreadMemo(Map.of()).with(7, "17.1003", "ab12").asJson()).isEqualTo(RELEASED);
    }
}
