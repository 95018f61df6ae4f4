package dev.rollgate.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import dev.rollgate.orchestration.schedule.QuartzSettings;
import dev.rollgate.orchestration.store.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

/** A bot whose database is away when it is told to end ends all the same. */
class StopWithoutDatabaseTest {
    private static final CountDownLatch WORKING = new CountDownLatch(1);

    /** In a thread of its own: Quartz waits for its threads whoever is interrupted. */
    @Test
    @Timeout(value = 30, threadMode = SEPARATE_THREAD)
    void whatCannotBeWrittenIsLeftForTheNextStart() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:stop-without-database;DB_CLOSE_DELAY=-1");
        Leaving source = new Leaving(database);
        Database.open(source);
        SchedulerFactoryBean factory = new SchedulerFactoryBean();
        factory.setDataSource(source);
        factory.setQuartzProperties(QuartzWiring.properties(QuartzSettings.alone()));
        factory.setWaitForJobsToCompleteOnShutdown(true);
        factory.afterPropertiesSet();
        Scheduler scheduler = factory.getScheduler();
        scheduler.start();
        scheduler.scheduleJob(
                JobBuilder.newJob(UntilTheEndBegins.class).build(),
                TriggerBuilder.newTrigger().build());
        WORKING.await();
        source.isAway = true;

        factory.destroy();

        assertThat(scheduler.isShutdown()).isTrue();
    }

    /** Its own end is what cannot be written. */
    public static final class UntilTheEndBegins implements Job {
        @Override
        public void execute(JobExecutionContext context) throws JobExecutionException {
            WORKING.countDown();
            await().until(() -> isEnding(context.getScheduler()));
        }

        private static boolean isEnding(Scheduler scheduler) throws SchedulerException {
            return scheduler.isInStandbyMode();
        }
    }

    private static final class Leaving extends DelegatingDataSource {
        private volatile boolean isAway;

        Leaving(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (isAway) {
                throw new SQLException("the database is away");
            }
            return super.getConnection();
        }
    }
}
