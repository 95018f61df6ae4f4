package dev.rollgate.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import dev.rollgate.orchestration.schedule.QuartzSettings;
import dev.rollgate.orchestration.store.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.JobBuilder;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

/** A bot that is told to end while Quartz writes to its H2 file ends, and the file is whole for all that still write. */
class StopDuringAWriteTest {
    private final JdbcDataSource source = new JdbcDataSource();
    private final CountDownLatch writing = new CountDownLatch(1);

    @TempDir
    private Path folder;

    @BeforeEach
    void openAsTheBotDoes() {
        source.setURL(DatabaseUrlTest.urlFor("jdbc:h2:file:" + folder.resolve("rollgate")));
    }

    /** In a thread of its own: Quartz waits for its thread whoever is interrupted. */
    @Test
    @Timeout(value = 30, threadMode = SEPARATE_THREAD)
    void whatIsWrittenAfterwardsIsKept() throws Exception {
        // as long as a connection is open H2 keeps the file open, and cannot hide the damage by opening it anew
        try (Connection kept = source.getConnection()) {
            Database database = Database.open(source);
            SchedulerFactoryBean factory =
                    quartzOn(new TrappedSource(source, "UPDATE QRTZ_FIRED_TRIGGERS", this::writeOnlyWhenInterrupted));
            ringAt(factory.getScheduler());
            writing.await();

            factory.destroy();

            assertThat(kept.createStatement().executeUpdate("CREATE TABLE written_afterwards (x INT)"))
                    .isZero();
            assertThat(database.runs().live()).isEmpty();
        }
    }

    /** Quartz's own thread, at the moment it says that a trigger fires. */
    private void writeOnlyWhenInterrupted() {
        writing.countDown();
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.park();
        }
    }

    private static SchedulerFactoryBean quartzOn(DataSource source) throws Exception {
        SchedulerFactoryBean factory = new SchedulerFactoryBean();
        factory.setDataSource(source);
        factory.setQuartzProperties(QuartzWiring.properties(QuartzSettings.alone()));
        factory.setWaitForJobsToCompleteOnShutdown(true);
        factory.afterPropertiesSet();
        return factory;
    }

    private static void ringAt(Scheduler scheduler) throws SchedulerException {
        scheduler.start();
        scheduler.scheduleJob(
                JobBuilder.newJob(WholeTransactionsJobStoreTest.Nothing.class).build(),
                TriggerBuilder.newTrigger().build());
    }
}
