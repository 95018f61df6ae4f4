package dev.rollgate.orchestration.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/** A real Quartz scheduler with its JDBC store, from our settings, as a bot has one. */
final class TestScheduler {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestScheduler() {}

    /** A scheduler that is not started; several on one database are replicas. */
    static Scheduler on(DataSource source, Properties settings, RunJobFactory jobs) throws SchedulerException {
        String name = "source-" + NUMBER.incrementAndGet();
        DBConnectionManager.getInstance().addConnectionProvider(name, new Connections(source));
        settings.setProperty("org.quartz.jobStore.class", JobStoreTX.class.getName());
        settings.setProperty("org.quartz.jobStore.dataSource", name);
        if (settings.getProperty("org.quartz.scheduler.instanceId").equals("AUTO")) {
            // made of host and millisecond: two replicas in one process could be born in the same one
            settings.setProperty("org.quartz.scheduler.instanceId", name);
        }
        Scheduler scheduler = new StdSchedulerFactory(settings).getScheduler();
        SchedulerRepository.getInstance().remove(scheduler.getSchedulerName());
        scheduler.setJobFactory(jobs);
        return scheduler;
    }

    private record Connections(DataSource source) implements ConnectionProvider {
        @Override
        public Connection getConnection() throws SQLException {
            return source.getConnection();
        }

        @Override
        public void shutdown() {}

        @Override
        public void initialize() {}
    }
}
