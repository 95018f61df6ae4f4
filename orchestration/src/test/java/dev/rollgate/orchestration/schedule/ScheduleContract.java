package dev.rollgate.orchestration.schedule;

import static dev.rollgate.orchestration.schedule.RecordingWork.LATER;
import static dev.rollgate.orchestration.schedule.RecordingWork.NEVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.rollgate.orchestration.run.RunId;
import dev.rollgate.orchestration.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;

/**
 * A run is woken when it asked for it and when somebody rings, one execution at a time; no ring is lost to one that was
 * set at the same moment, and none multiplies.
 */
abstract class ScheduleContract {
    static final RunId RUN = new RunId("r-1");

    final RecordingWork ticks = new RecordingWork();
    final RecordingWork telling = new RecordingWork();
    final RecordingWork paging = new RecordingWork();
    HikariDataSource source;
    Database database;
    Scheduler scheduler;
    QuartzSchedule schedule;

    abstract HikariDataSource emptyDatabase();

    abstract Properties settings();

    @BeforeEach
    void start() throws SchedulerException {
        source = emptyDatabase();
        database = Database.open(source);
        scheduler = replica();
        schedule = new QuartzSchedule(scheduler, false);
        scheduler.start();
    }

    @AfterEach
    void stop() throws SchedulerException {
        scheduler.shutdown(true);
        source.close();
    }

    Scheduler replica() throws SchedulerException {
        return TestScheduler.on(source, settings(), new RunJobFactory(ticks, telling, paging));
    }

    @Test
    void aTickComesAfterItsDelay() throws SchedulerException {
        schedule.tickIn(RUN, Duration.ofHours(1));
        assertDueIn(Duration.ofHours(1));

        schedule.tickIn(RUN, Duration.ofMillis(100));
        awaitTicks(1);
        assertThat(telling.times(RUN)).isZero();
    }

    @Test
    void workIsDoneAgainWhenItAskedForIt() {
        ticks.does(run -> Optional.of(Duration.ofMillis(ticks.times(run) < 4 ? 10 : 3_600_000)));
        schedule.tickNow(RUN);

        awaitTicks(4);
    }

    @Test
    void aRingComesAtOnceAndTheOneThatWasSetStays() throws SchedulerException {
        schedule.tickIn(RUN, Duration.ofMinutes(1));
        schedule.tickNow(RUN);

        awaitTicks(1);
        awaitRest();
        assertDueIn(Duration.ofMinutes(1));
    }

    @Test
    void workThatWantsToBeWokenEarlierThanWasSetIs() throws SchedulerException {
        schedule.tickIn(RUN, Duration.ofDays(1));
        schedule.tickNow(RUN);

        awaitTicks(1);
        awaitRest();
        assertDueIn(LATER.orElseThrow());
    }

    @Test
    void ringsDuringAnExecutionLeadToOneMoreAfterIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        ticks.does(run -> workUntil(begun, mayEnd));
        schedule.tickNow(RUN);
        begun.await();

        for (int ring = 0; ring < 5; ring++) {
            schedule.tickNow(RUN);
        }
        mayEnd.countDown();

        awaitTicks(2);
        awaitRest();
        assertThat(ticks.times(RUN)).isEqualTo(2);
        assertThat(ticks.overlaps()).isZero();
    }

    /** Says that it has begun, and ends when it may. */
    static Optional<Duration> workUntil(CountDownLatch begun, CountDownLatch mayEnd) {
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return LATER;
    }

    @Test
    void aSoonerRingSetDuringAnExecutionIsKept() {
        ticks.does(run -> {
            if (ticks.times(run) == 1) {
                schedule.tickIn(run, Duration.ofMillis(500));
            }
            return LATER;
        });
        schedule.tickIn(RUN, Duration.ZERO);

        awaitTicks(2);
    }

    @Test
    void workThatFailsIsDoneAgain() throws SchedulerException {
        ticks.does(run -> {
            throw new IllegalStateException("a bug, on purpose");
        });
        schedule.tickNow(RUN);

        awaitTicks(1);
        awaitRest();
        assertDueIn(RunJob.AFTER_A_FAILURE);
    }

    @Test
    void anErrorIsNoReasonToSleepEither() throws SchedulerException {
        ticks.does(run -> {
            throw new StackOverflowError("on purpose");
        });
        schedule.tickNow(RUN);

        awaitTicks(1);
        awaitRest();
        assertDueIn(RunJob.AFTER_A_FAILURE);
    }

    @Test
    void ringsDoNotMultiply() throws SchedulerException {
        ticks.does(run -> Optional.of(Duration.ofMillis(ticks.times(run) < 20 ? 50 : 3_600_000)));
        for (int ring = 0; ring < 200; ring++) {
            schedule.tickNow(RUN);
            assertThat(triggers()).hasSizeLessThanOrEqualTo(2);
        }
        awaitRest();
        schedule.tickIn(RUN, Duration.ofHours(1));

        await().untilAsserted(() -> assertThat(triggers()).hasSize(1));
        assertThat(ticks.overlaps()).isZero();
    }

    @Test
    void workThatIsNotWantedAgainLeavesNothingBehind() {
        ticks.does(run -> NEVER);
        schedule.tickIn(RUN, Duration.ofHours(1));
        schedule.tickNow(RUN);

        awaitTicks(1);
        awaitNoJob(Duty.POLL);
    }

    @Test
    void aRingDuringTheLastExecutionIsHeard() {
        telling.does(run -> {
            if (telling.times(run) == 1) {
                schedule.publishIn(run, Duration.ZERO);
            }
            return NEVER;
        });
        schedule.publishIn(RUN, Duration.ZERO);

        await().until(() -> telling.times(RUN) == 2);
        awaitNoJob(Duty.PUBLISH);
    }

    @Test
    void wakingPeopleHasAnAlarmOfItsOwnThatRingsWithTheOthers() {
        new QuartzSchedule(scheduler, true).publishIn(RUN, Duration.ZERO);

        await().until(() -> telling.times(RUN) == 1 && paging.times(RUN) == 1);
    }

    @Test
    void tellingHasItsOwnAlarms() {
        telling.does(run -> Optional.of(Duration.ofMillis(telling.times(run) < 3 ? 10 : 3_600_000)));
        schedule.publishIn(RUN, Duration.ofMillis(1));

        await().until(() -> telling.times(RUN) == 3);
        assertThat(ticks.times(RUN)).isZero();
    }

    @Test
    void aClosedSchedulerIsNoReasonToThrow() throws SchedulerException {
        scheduler.shutdown(true);

        schedule.tickNow(RUN);
        schedule.tickIn(RUN, Duration.ofSeconds(1));
        schedule.publishIn(RUN, Duration.ZERO);

        assertThat(ticks.times(RUN)).isZero();
    }

    void awaitTicks(int atLeast) {
        await().until(() -> ticks.times(RUN) >= atLeast);
    }

    /** Until nothing is at work and nothing is about to be. */
    private void awaitRest() {
        await().until(() -> ticks.isIdle()
                && scheduler.getCurrentlyExecutingJobs().isEmpty()
                && triggers().stream().noneMatch(trigger -> isSoon(trigger.getNextFireTime())));
    }

    private static boolean isSoon(Date due) {
        return due == null || due.toInstant().isBefore(Instant.now().plusSeconds(1));
    }

    void awaitNoJob(Duty duty) {
        await().until(() -> !scheduler.checkExists(duty.jobOf(RUN))
                && scheduler.getTriggersOfJob(duty.jobOf(RUN)).isEmpty());
    }

    List<? extends Trigger> triggers() throws SchedulerException {
        return scheduler.getTriggersOfJob(Duty.POLL.jobOf(RUN));
    }

    private void assertDueIn(Duration delay) throws SchedulerException {
        assertThat(triggers()).hasSize(1);
        assertThat(triggers().getFirst().getNextFireTime().toInstant())
                .isCloseTo(Instant.now().plus(delay), within(4, ChronoUnit.SECONDS));
    }
}
