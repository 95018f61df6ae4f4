package dev.rollgate.bot.config;

import org.jspecify.annotations.Nullable;
import org.quartz.JobPersistenceException;
import org.springframework.scheduling.quartz.LocalDataSourceJobStore;

/**
 * Quartz's store on Boot's data source, in transactions of its own. Spring's store joins the caller's transaction, and where
 * there is none, as with us, every statement commits by itself: Quartz's row locks hold nothing, a reader finds half a
 * trigger, and a bot that is killed leaves one behind, at which Quartz then stumbles again and again.
 *
 * <p>Public because Quartz makes it by name.
 */
public final class WholeTransactionsJobStore extends LocalDataSourceJobStore {
    /** As Quartz's own store does that has a data source for itself. */
    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // so is what it overrides
    protected Object executeInLock(@Nullable String lockName, TransactionCallback work) throws JobPersistenceException {
        return executeInNonManagedTXLock(lockName, work, null);
    }
}
