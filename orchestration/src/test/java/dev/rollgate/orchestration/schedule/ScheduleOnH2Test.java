package dev.rollgate.orchestration.schedule;

import static dev.rollgate.orchestration.schedule.RecordingWork.LATER;

import com.zaxxer.hikari.HikariDataSource;
import dev.rollgate.orchestration.store.TestDatabase;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.Scheduler;

/** One bot with H2 in a file. */
class ScheduleOnH2Test extends ScheduleContract {
    @TempDir
    private Path directory;

    @Override
    HikariDataSource emptyDatabase() {
        return TestDatabase.h2(directory);
    }

    @Override
    Properties settings() {
        return QuartzSettings.alone();
    }

    @Test
    void whatABotWasAtWhenItDiedIsDoneAgainAtTheNextStart() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        ticks.does(run -> ticks.times(run) == 1 ? workUntil(begun, mayEnd) : LATER);
        schedule.tickNow(RUN);
        begun.await();
        scheduler.standby();

        Scheduler next = replica();
        next.start();
        try {
            awaitTicks(2);
        } finally {
            mayEnd.countDown();
            next.shutdown(true);
        }
    }
}
