package dev.rollgate.bot.slack;

import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.engine.StoreUnavailable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a person in time whatever the database does: Slack waits for 3 seconds, we for 1.5. What is not known to be
 * recorded by then is told to be not recorded, and is given up: no write begins after the first second. The rest of the
 * time is for the write that began before; if even that ends too late and well, the person is told so afterwards.
 */
public final class WithinLimit {
    private static final Logger log = LoggerFactory.getLogger(WithinLimit.class);

    private final RunStore store;
    private final Function<RunStore, Runs> runsOn;
    private final Duration writesBegin;
    private final Duration answer;

    /** @param runsOn makes the use cases on top of a store; called for each request, so it must be cheap */
    public WithinLimit(RunStore store, Function<RunStore, Runs> runsOn) {
        this(store, runsOn, Duration.ofMillis(1000), Duration.ofMillis(1500));
    }

    WithinLimit(RunStore store, Function<RunStore, Runs> runsOn, Duration writesBegin, Duration answer) {
        this.store = store;
        this.runsOn = runsOn;
        this.writesBegin = writesBegin;
        this.answer = answer;
    }

    /**
     * Does {@code work} in a thread of its own.
     *
     * @param otherwise the answer if the work is not done in time, or the store is unavailable
     * @param late is given the work's reply if it recorded something and {@code otherwise} was answered already
     * @return the work's reply, or {@code otherwise}; what the work throws else is thrown
     */
    <T extends Recordable> T answer(Function<Runs, T> work, T otherwise, Consumer<T> late) {
        Runs runs = runsOn.apply(new StoreInTime(store, writesBegin));
        CompletableFuture<T> reply = CompletableFuture.supplyAsync(() -> work.apply(runs), Thread::startVirtualThread);
        try {
            return reply.get(answer.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            log.warn("not done within {}: answered as not recorded", answer);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            return afterFailure(failed.getCause(), otherwise);
        }
        reply.whenComplete((done, failed) -> tellLate(done, failed, late));
        return otherwise;
    }

    private static <T> T afterFailure(@Nullable Throwable cause, T otherwise) {
        if (cause instanceof StoreUnavailable) {
            log.warn("the store is unavailable: answered as not recorded", cause);
            return otherwise;
        }
        throw new IllegalStateException("a request failed", cause);
    }

    private static <T extends Recordable> void tellLate(
            @Nullable T done, @Nullable Throwable failed, Consumer<T> late) {
        if (failed != null) {
            log.info("what was answered as not recorded was not recorded: {}", failed.toString());
        } else if (done != null && done.recorded()) {
            log.warn("what was answered as not recorded was recorded after all: told now");
            late.accept(done);
        }
    }
}
