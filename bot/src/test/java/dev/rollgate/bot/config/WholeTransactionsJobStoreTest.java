package dev.rollgate.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollgate.orchestration.schedule.QuartzSettings;
import dev.rollgate.orchestration.store.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

/** What Quartz is told is in the database whole or not at all, whenever the bot dies. */
class WholeTransactionsJobStoreTest {
    private final JdbcDataSource database = new JdbcDataSource();

    @Test
    void aTriggerThatIsHalfWrittenWhenTheBotDiesIsNotThere() throws Exception {
        database.setURL("jdbc:h2:mem:half-written;DB_CLOSE_DELAY=-1");
        Database.open(database);
        SchedulerFactoryBean factory = new SchedulerFactoryBean();
        factory.setDataSource(new TrappedSource(database, "INSERT INTO QRTZ_SIMPLE_TRIGGERS", () -> {
            throw new SQLException("the bot dies here");
        }));
        factory.setQuartzProperties(QuartzWiring.properties(QuartzSettings.alone()));
        factory.afterPropertiesSet();
        try {
            assertThatThrownBy(() -> schedule(factory.getScheduler())).isInstanceOf(SchedulerException.class);

            assertThat(rows("qrtz_triggers")).isZero();
            assertThat(rows("qrtz_job_details")).isZero();
        } finally {
            factory.destroy();
        }
    }

    private static void schedule(Scheduler scheduler) throws SchedulerException {
        scheduler.scheduleJob(
                JobBuilder.newJob(Nothing.class).withIdentity("job").build(),
                TriggerBuilder.newTrigger().withIdentity("trigger").build());
    }

    private int rows(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getInt(1);
        }
    }

    /** There to be scheduled. */
    static final class Nothing implements Job {
        @Override
        public void execute(JobExecutionContext context) {}
    }
}
