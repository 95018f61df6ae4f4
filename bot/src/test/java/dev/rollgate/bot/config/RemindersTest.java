package dev.rollgate.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.Escalation;
import dev.rollgate.orchestration.run.QuietHours;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of an approval that nobody gives gets louder as time goes by, and spares the hours in which its approvers sleep. */
class RemindersTest {
    @Test
    void everyTimeCanBeSaidAndZeroDropsAStage() {
        Configured said = Configured.well()
                .withPager("type", "slack")
                .withPager("group", "S0OPS")
                .withCluster("paging.approval", "on-call")
                .withCluster("reminders.remind", "0s")
                .withCluster("reminders.mention", "5m")
                .withCluster("reminders.page", "10m")
                .withCluster("reminders.park", "3h")
                .withCluster("reminders.on-it", "1m")
                .withCluster("reminders.quiet-hours", "22:00-07:00")
                .withCluster("reminders.time-zone", "Europe/Berlin");
        assertThat(said.cluster().terms().escalation())
                .isEqualTo(new Escalation(
                        Duration.ZERO,
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(10),
                        Duration.ofHours(3),
                        Duration.ofMinutes(1),
                        new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneId.of("Europe/Berlin"))));
    }

    @Test
    void nobodyIsSaidToBePagedWhereNoPagerIsNamedForApprovals() {
        assertThat(Configured.well()
                        .withCluster("reminders.page", "2h")
                        .cluster()
                        .terms()
                        .escalation()
                        .page())
                .isZero();
    }

    @Test
    void theTimesRise() {
        assertThat(Configured.well().withCluster("reminders.mention", "15m").complaints())
                .containsExactly(Configured.CLUSTER + "reminders.mention: found 15m; more than " + Configured.CLUSTER
                        + "reminders.remind (15m) is wanted, or 0s to leave it out");
    }

    @Test
    void aTimeThatOvertakesDefaultsNamesThem() {
        assertThat(Configured.well().withCluster("reminders.remind", "3600s").complaints())
                .containsExactly(
                        Configured.CLUSTER + "reminders.mention: found 30m, the default; more than "
                                + Configured.CLUSTER + "reminders.remind (60m) is wanted, or 0s to leave it out",
                        Configured.CLUSTER + "reminders.page: found 60m, the default; more than " + Configured.CLUSTER
                                + "reminders.remind (60m) is wanted, or 0s to leave it out");
    }

    @Test
    void quietHoursHaveATimeZoneAndTheOtherWayRound() {
        assertThat(Configured.well()
                        .withCluster("reminders.quiet-hours", "22:00-07:00")
                        .complaints())
                .containsExactly(Configured.CLUSTER
                        + "reminders.time-zone: missing; give the time zone of the approvers, like Europe/Berlin");
        assertThat(Configured.well()
                        .withCluster("reminders.time-zone", "Europe/Berlin")
                        .complaints())
                .containsExactly(Configured.CLUSTER + "reminders.time-zone: means nothing without quiet hours; set "
                        + Configured.CLUSTER + "reminders.quiet-hours like 22:00-07:00, or take this away");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            remind      | -1m         | a duration of 0s or more is wanted
            park        | 8           | a duration has a unit, like 90s, 15m or 1h
            on-it       | soon        | a duration has a unit, like 90s, 15m or 1h
            quiet-hours | 22-7        | two times of day are wanted, like 22:00-07:00
            quiet-hours | 22:00-24:00 | times from 00:00 to 23:59 are wanted, like 22:00-07:00
            quiet-hours | 22:00-22:00 | two different times are wanted; for no quiet hours leave it empty
            time-zone   | Europe/Berln| a time zone's name is wanted, like Europe/Berlin
            time-zone   | europe/paris| a time zone's name is wanted, like Europe/Paris
            time-zone   | +02:00      | a time zone's name is wanted, like Europe/Berlin
            """)
    void aTimeHasItsForm(String key, String value, String right) {
        Configured nights = Configured.well()
                .withCluster("reminders.quiet-hours", "22:00-07:00")
                .withCluster("reminders.time-zone", "Europe/Berlin");
        assertThat(nights.withCluster("reminders." + key, value).complaints())
                .containsExactly(Configured.CLUSTER + "reminders." + key + ": found \"" + value + "\"; " + right);
    }
}
