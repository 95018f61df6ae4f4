package dev.rollgate.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Quiet hours do not count as waiting; what the approvers' own clock shows decides which those are. */
class QuietHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), BERLIN);
    private static final QuietHours NOON = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0), BERLIN);

    @Test
    void outsideOfThemEveryMinuteCounts() {
        assertThat(awake(NIGHT, "2026-11-25T10:00", "2026-11-25T21:59")).isEqualTo(Duration.ofMinutes(719));
    }

    @Test
    void insideThemNoneDoes() {
        assertThat(awake(NIGHT, "2026-11-25T22:00", "2026-11-26T07:00")).isZero();
        assertThat(awake(NIGHT, "2026-11-26T01:00", "2026-11-26T02:00")).isZero();
    }

    @Test
    void onlyWhatIsBeforeAndAfterThemCounts() {
        assertThat(awake(NIGHT, "2026-11-25T21:45", "2026-11-26T07:10")).isEqualTo(Duration.ofMinutes(25));
        assertThat(awake(NOON, "2026-11-25T11:30", "2026-11-25T13:30")).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void severalNightsAreTakenOutEach() {
        assertThat(awake(NIGHT, "2026-11-25T21:00", "2026-11-28T08:00")).isEqualTo(Duration.ofHours(1 + 15 + 15 + 1));
    }

    @Test
    void theNightInWhichTheClocksArePutBackIsAnHourLongerAndTheOtherOneShorter() {
        assertThat(NIGHT.awake(instant("2026-10-24T22:00"), instant("2026-10-25T07:00")))
                .isZero();
        assertThat(awake(NIGHT, "2026-10-24T21:00", "2026-10-25T08:00")).isEqualTo(Duration.ofHours(2));
        assertThat(awake(NIGHT, "2026-03-28T21:00", "2026-03-29T08:00")).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void timeThatRunsBackwardsIsNoTime() {
        assertThat(awake(NIGHT, "2026-11-25T11:00", "2026-11-25T10:00")).isZero();
    }

    @Test
    void hoursThatEndWhenTheyBeginAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON, BERLIN))
                .withMessageContaining("quiet hours");
    }

    private static Duration awake(QuietHours quiet, String begin, String end) {
        return quiet.awake(instant(begin), instant(end));
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
