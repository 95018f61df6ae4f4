package dev.rollgate.bot.config;

import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.engine.Projection;
import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.engine.Schedule;
import dev.rollgate.orchestration.schedule.QuartzSchedule;
import dev.rollgate.orchestration.schedule.QuartzSettings;
import dev.rollgate.orchestration.schedule.RunJobFactory;
import dev.rollgate.orchestration.schedule.Watchdog;
import dev.rollgate.orchestration.store.Database;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.quartz.autoconfigure.QuartzProperties;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * The alarm clock. Boot makes the scheduler and starts it when all else is made; in between it is given its jobs, which
 * need it themselves.
 */
@Configuration(proxyBeanMethods = false)
class QuartzWiring {
    /** @param database is asked for so that its tables are there */
    @Bean
    SchedulerFactoryBeanCustomizer quartzStore(Database database, DataSource source, QuartzProperties operators) {
        Properties all = properties(isPostgres(source) ? QuartzSettings.clustered() : QuartzSettings.alone());
        all.putAll(operators.getProperties());
        return factory -> {
            factory.setSchedulerName(all.getProperty("org.quartz.scheduler.instanceName"));
            factory.setQuartzProperties(all);
        };
    }

    @Bean
    Schedule schedule(Scheduler scheduler, PagerProjections pagers) {
        return new QuartzSchedule(scheduler, !pagers.all().isEmpty());
    }

    @Bean
    Outermost watchdog(
            RunStore runs,
            CursorStore cursors,
            List<Projection> projections,
            PagerProjections pagers,
            Scheduler scheduler,
            RunJobFactory jobs)
            throws SchedulerException {
        scheduler.setJobFactory(jobs);
        List<String> names = projections.stream().map(Projection::name).toList();
        var watchdog = new Watchdog(runs, cursors, new Watchdog.Told(names, pagers.names()), scheduler);
        return new Outermost(watchdog::start, watchdog::close);
    }

    /** With the store that they are for on Boot's data source. */
    static Properties properties(Properties settings) {
        settings.setProperty("org.quartz.jobStore.class", WholeTransactionsJobStore.class.getName());
        return settings;
    }

    private static boolean isPostgres(DataSource source) {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(source, facts -> facts.getDatabaseProductName());
            return DatabaseDriver.fromProductName(product) == DatabaseDriver.POSTGRESQL;
        } catch (MetaDataAccessException unreachable) {
            throw new IllegalStateException("the database went away while the bot started", unreachable);
        }
    }
}
