package dev.rollgate.orchestration.schedule;

import static dev.rollgate.orchestration.schedule.RecordingWork.LATER;
import static dev.rollgate.orchestration.schedule.RecordingWork.NEVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.rollgate.orchestration.engine.Cursor;
import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.run.*;
import dev.rollgate.orchestration.store.Database;
import dev.rollgate.orchestration.store.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.matchers.GroupMatcher;

/** Whatever became of its alarms, a live run is ticked and what is untold is told; what has ended sleeps. */
abstract class WatchdogContract {
    private static final RunId RUN = new RunId("r-1");
    private static final Watchdog.Told THREAD = new Watchdog.Told(List.of("thread"), List.of());
    private static final Duration HOUR = Duration.ofHours(1);

    private final RecordingWork ticks = new RecordingWork();
    private final RecordingWork telling = new RecordingWork();
    private final RecordingWork paging = new RecordingWork();
    private HikariDataSource source;
    private RunStore runs;
    private CursorStore cursors;
    private Scheduler scheduler;
    private QuartzSchedule schedule;
    private Watchdog watchdog;

    abstract HikariDataSource emptyDatabase();

    abstract Properties settings();

    @BeforeEach
    void aLiveRun() throws SchedulerException {
        source = emptyDatabase();
        Database database = Database.open(source);
        runs = database.runs();
        cursors = database.cursors();
        ticks.does(run -> {
            runs.tickDue(run, runs.now().plus(HOUR));
            return LATER;
        });
        scheduler = TestScheduler.on(source, settings(), new RunJobFactory(ticks, telling, paging));
        schedule = new QuartzSchedule(scheduler, false);
        watchdog = new Watchdog(runs, cursors, THREAD, scheduler);
        scheduler.start();
        runs.begin(
                RUN,
                new RunEvent.RunRequested(new ClusterKey("wiki"), Version.of("9.2.21"), new Person("U0ANNA"), terms()));
    }

    @AfterEach
    void stop() throws SchedulerException {
        watchdog.close();
        scheduler.shutdown(true);
        source.close();
    }

    @Test
    void aRunThatWasNeverScheduledIsWokenAtTheStart() {
        watchdog.start();

        await().until(() -> ticks.times(RUN) == 1 && telling.times(RUN) == 1);
    }

    @Test
    void aRunWhoseJobWasDeletedIsWoken() throws SchedulerException {
        setForLater();
        scheduler.deleteJobs(List.of(Duty.POLL.jobOf(RUN)));

        watchdog.look();

        await().until(() -> ticks.times(RUN) == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACQUIRED", "BLOCKED", "ERROR"})
    void aTriggerThatHangsIsReplacedOnceItsTickIsOverdue(String state) throws SchedulerException {
        setForLater();
        hang("poll.next", state);
        watchdog.look();
        assertThat(ticks.times(RUN)).isZero();
        runs.tickDue(RUN, runs.now().minusSeconds(20));

        watchdog.look();

        await().until(() -> ticks.times(RUN) == 1);
        await().until(() -> scheduler.getTriggersOfJob(Duty.POLL.jobOf(RUN)).size() == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACQUIRED", "BLOCKED", "ERROR"})
    void whatIsUntoldIsToldThoughItsTriggerHangs(String state) {
        schedule.publishIn(RUN, HOUR);
        hang("publish.next", state);

        watchdog.look();

        await().until(() -> telling.times(RUN) == 1);
    }

    @Test
    void aRunThatIsNotLateIsLeftAlone() throws SchedulerException {
        setForLater();
        schedule.publishIn(RUN, HOUR);

        watchdog.look();
        watchdog.look();

        assertThat(scheduler.getTriggerKeys(GroupMatcher.anyTriggerGroup()))
                .containsExactlyInAnyOrder(Duty.POLL.nextOf(RUN), Duty.PUBLISH.nextOf(RUN));
        assertThat(ticks.times(RUN)).isZero();
        assertThat(telling.times(RUN)).isZero();
    }

    @Test
    void anEndedRunLeavesNoJobBehindOnceItsEndIsTold() throws SchedulerException {
        setForLater();
        telling.does(run -> {
            cursors.advance(new Cursor(run, "thread", 2, "{}", 0, null, Instant.EPOCH, Instant.EPOCH, 1));
            return NEVER;
        });
        runs.append(RUN, 1, List.of(new RunEvent.RunCancelled()));

        watchdog.look();

        assertThat(scheduler.checkExists(Duty.POLL.jobOf(RUN))).isFalse();
        await().until(() -> telling.times(RUN) == 1 && !scheduler.checkExists(Duty.PUBLISH.jobOf(RUN)));
        watchdog.look();
        assertThat(scheduler.checkExists(Duty.PUBLISH.jobOf(RUN))).isFalse();
    }

    @Test
    void aJobWithoutATriggerIsSweptAway() throws SchedulerException {
        setForLater();
        cursors.advance(new Cursor(RUN, "thread", 1, "{}", 0, null, Instant.EPOCH, Instant.EPOCH, 1));
        schedule.publishIn(RUN, HOUR);
        TestDatabase.execute(source, "DELETE FROM QRTZ_SIMPLE_TRIGGERS WHERE TRIGGER_GROUP = 'publish.next'");
        TestDatabase.execute(source, "DELETE FROM QRTZ_TRIGGERS WHERE TRIGGER_GROUP = 'publish.next'");

        watchdog.look();

        assertThat(scheduler.checkExists(Duty.PUBLISH.jobOf(RUN))).isFalse();
        assertThat(telling.times(RUN)).isZero();
    }

    @Test
    void aPageThatIsToBeSaidAgainIsWokenThoughNothingHappens() {
        setForLater();
        Instant due = Instant.now().minusSeconds(1);
        cursors.advance(new Cursor(RUN, "thread", 1, "{}", 0, null, Instant.EPOCH, Instant.EPOCH, 1));
        cursors.advance(new Cursor(RUN, "pager-on-call", 1, "{}", 0, null, due, Instant.EPOCH, 1));
        var told = new Watchdog.Told(List.of("thread"), List.of("pager-on-call"));
        try (Watchdog both = new Watchdog(runs, cursors, told, scheduler)) {
            both.look();
        }

        await().until(() -> paging.times(RUN) == 1);
        assertThat(telling.times(RUN)).isZero();
    }

    @Test
    void itGoesOnLooking() throws SchedulerException {
        try (Watchdog quick = new Watchdog(runs, cursors, THREAD, scheduler, Duration.ofMillis(50), HOUR)) {
            quick.start();
            await().until(() -> scheduler.checkExists(Duty.POLL.nextOf(RUN)));
            int before = ticks.times(RUN);
            scheduler.deleteJobs(List.of(Duty.POLL.jobOf(RUN)));

            await().until(() -> ticks.times(RUN) > before);
        }
    }

    @Test
    void aLookThatFailsIsFollowedByTheNext() {
        TestDatabase.execute(source, "ALTER TABLE run RENAME TO away");
        watchdog.look();
        watchdog.look();
        TestDatabase.execute(source, "ALTER TABLE away RENAME TO run");
        assertThat(ticks.times(RUN)).isZero();

        watchdog.look();

        await().until(() -> ticks.times(RUN) == 1);
    }

    private void setForLater() {
        schedule.tickIn(RUN, HOUR);
        runs.tickDue(RUN, runs.now().plus(HOUR));
    }

    /** As a scheduler leaves it that died or was cut off at the wrong moment. */
    private void hang(String group, String state) {
        TestDatabase.execute(
                source,
                "UPDATE QRTZ_TRIGGERS SET NEXT_FIRE_TIME = 1, TRIGGER_STATE = '%s' WHERE TRIGGER_GROUP = '%s'"
                        .formatted(state, group));
    }

    private static Terms terms() {
        return new Terms(new Approvals(1, 1, 1), true, new Limits(HOUR, HOUR, HOUR, HOUR, HOUR, HOUR));
    }
}
