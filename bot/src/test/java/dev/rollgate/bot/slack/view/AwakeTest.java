package dev.rollgate.bot.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Time that is slept through does not count. */
class AwakeTest {
    private static final QuietHours NIGHT =
            new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneId.of("Europe/Berlin"));
    private static final QuietHours LUNCH =
            new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0), ZoneId.of("Europe/Berlin"));

    @Test
    void byDayItPassesAsItDoes() {
        assertThat(Awake.after(at("2026-11-25T10:00:00Z"), Duration.ofHours(2), NIGHT))
                .isEqualTo(at("2026-11-25T12:00:00Z"));
        assertThat(Awake.after(at("2026-11-25T23:00:00Z"), Duration.ofHours(2), null))
                .isEqualTo(at("2026-11-26T01:00:00Z"));
    }

    @Test
    void aNightIsSkipped() {
        assertThat(Awake.after(at("2026-11-25T20:50:00Z"), Duration.ofMinutes(30), NIGHT))
                .isEqualTo(at("2026-11-26T06:20:00Z"));
        assertThat(Awake.after(at("2026-11-25T23:00:00Z"), Duration.ofMinutes(30), NIGHT))
                .isEqualTo(at("2026-11-26T06:30:00Z"));
    }

    @Test
    void soAreManyNightsAndMiddays() {
        assertThat(Awake.after(at("2026-11-25T06:00:00Z"), Duration.ofHours(31), NIGHT))
                .isEqualTo(at("2026-11-27T07:00:00Z"));
        assertThat(Awake.after(at("2026-11-25T10:30:00Z"), Duration.ofHours(1), LUNCH))
                .isEqualTo(at("2026-11-25T12:30:00Z"));
    }

    private static Instant at(String iso) {
        return Instant.parse(iso);
    }
}
