package dev.rollgate.orchestration.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.rollgate.orchestration.run.RunId;
import dev.rollgate.orchestration.store.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;

/** PostgreSQL, where Quartz is clustered. */
class ScheduleOnPostgresTest extends ScheduleContract {
    @Override
    HikariDataSource emptyDatabase() {
        return TestDatabase.postgres();
    }

    @Override
    Properties settings() {
        return QuartzSettings.clustered();
    }

    @Test
    void anotherReplicaDoesWhatOneThatIsGoneHadSet() throws SchedulerException {
        schedule.tickIn(RUN, Duration.ofSeconds(1));
        scheduler.standby();
        Scheduler other = replica();
        other.start();
        try {
            awaitTicks(1);
        } finally {
            other.shutdown(true);
        }
    }

    @Test
    void replicasShareTheRunsAndNeverWorkOnOneTwiceAtOnce() throws SchedulerException {
        List<RunId> runs =
                IntStream.range(0, 20).mapToObj(n -> new RunId("r-" + n)).toList();
        ticks.does(run -> Optional.of(Duration.ofMillis(ticks.times(run) < 5 ? 20 : 3_600_000)));
        Scheduler other = replica();
        other.start();
        try {
            runs.forEach(schedule::tickNow);

            await().until(() -> runs.stream().allMatch(run -> ticks.times(run) >= 5));
            assertThat(ticks.overlaps()).isZero();
        } finally {
            other.shutdown(true);
        }
    }
}
