package dev.rollgate.orchestration.schedule;

import java.util.Properties;

/**
 * Quartz's properties for its JDBC store. The class of the store and its data source are left to whoever builds the
 * scheduler.
 *
 * @see <a href="https://www.quartz-scheduler.org/documentation/quartz-2.3.0/configuration/">Quartz's configuration reference</a>
 */
public final class QuartzSettings {
    private static final String NAME = "rollgate";

    private QuartzSettings() {}

    /** For H2, of which one bot has the file for itself. */
    public static Properties alone() {
        Properties all = common();
        // the same at each start: Quartz recovers what was at work when the bot died by this id
        all.setProperty("org.quartz.scheduler.instanceId", NAME);
        // nobody else to keep out: rows locked in the file would only make its own threads wait for a connection each
        all.setProperty("org.quartz.jobStore.lockHandler.class", "org.quartz.impl.jdbcjobstore.SimpleSemaphore");
        return all;
    }

    /** For PostgreSQL, which replicas share. */
    public static Properties clustered() {
        Properties all = common();
        all.setProperty("org.quartz.scheduler.instanceId", "AUTO");
        all.setProperty("org.quartz.jobStore.isClustered", "true");
        all.setProperty("org.quartz.jobStore.clusterCheckinInterval", "5000");
        return all;
    }

    private static Properties common() {
        Properties all = new Properties();
        all.setProperty("org.quartz.scheduler.instanceName", NAME);
        all.setProperty("org.quartz.threadPool.threadCount", "10");
        // replicas of batch 1 starve each other
        all.setProperty("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", "10");
        // how long a replica may not notice what another one, now dead, has set
        all.setProperty("org.quartz.scheduler.idleWaitTime", "5000");
        // it reads the tables' BYTEA columns as bytes, which H2 takes as well as PostgreSQL
        all.setProperty("org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        all.setProperty("org.quartz.jobStore.tablePrefix", "QRTZ_");
        // strings only: nothing is deserialised from the database
        all.setProperty("org.quartz.jobStore.useProperties", "true");
        return all;
    }
}
