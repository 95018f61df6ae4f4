package dev.rollgate.bot.config;

import org.jspecify.annotations.Nullable;
import org.quartz.JobPersistenceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.quartz.LocalDataSourceJobStore;

/**
 * Quartz's store on Boot's data source, in transactions of its own. Spring's store joins the caller's transaction, and where
 * there is none, as with us, every statement commits by itself: Quartz's row locks hold nothing, a reader finds half a
 * trigger, and a bot that is killed leaves one behind, at which Quartz then stumbles again and again.
 *
 * <p>Public because Quartz makes it by name.
 */
public final class WholeTransactionsJobStore extends LocalDataSourceJobStore {
    private static final Logger log = LoggerFactory.getLogger(WholeTransactionsJobStore.class);

    private volatile boolean paused;

    /** As Quartz's own store does that has a data source for itself. */
    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // so is what it overrides
    protected Object executeInLock(@Nullable String lockName, TransactionCallback work) throws JobPersistenceException {
        return executeInNonManagedTXLock(lockName, work, null);
    }

    @Override
    public void schedulerPaused() {
        paused = true;
        super.schedulerPaused();
    }

    @Override
    public void schedulerResumed() {
        paused = false;
        super.schedulerResumed();
    }

    /**
     * Until it succeeds, as Quartz's own does, but not while the scheduler is ending: that waits for whoever tries, so that a bot
     * whose database went away would never end. What is left undone is mended at the next start.
     */
    @Override
    protected <T> T retryExecuteInNonManagedTXLock(@Nullable String lockName, TransactionCallback<T> work) {
        while (true) {
            try {
                return executeInNonManagedTXLock(lockName, work, null);
            } catch (JobPersistenceException | RuntimeException failed) {
                if (paused) {
                    throw new IllegalStateException("left for the next start: the scheduler ends", failed);
                }
                log.warn("Quartz cannot write, it tries again in {} ms", getDbRetryInterval(), failed);
                rest();
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(getDbRetryInterval());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("left for the next start: interrupted", ending);
        }
    }
}
