package dev.rollgate.bot.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers a group's members for a minute, so that clicks need no call, and answers within a second whatever the source
 * does. What is older than a minute is never used: somebody taken out of a group loses the right even while Slack is away.
 */
public final class CachedGroups implements Groups {
    private static final Logger log = LoggerFactory.getLogger(CachedGroups.class);
    private static final Duration GOOD_FOR = Duration.ofSeconds(60);
    /** A lookup that is out for longer is given up on, and another is made. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(10);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Groups source;
    private final InstantSource clock;
    private final Map<String, Lookup> lookups = new ConcurrentHashMap<>();

    public CachedGroups(Groups source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    /** {@inheritDoc} Also empty if the source takes longer than a second; its late answer then serves the next question. */
    @Override
    public Optional<Set<String>> membersOf(String group) {
        Instant now = clock.instant();
        Lookup lookup =
                lookups.compute(group, (key, last) -> last != null && last.serves(now) ? last : begin(key, now));
        try {
            return lookup.answer().get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            log.warn("who is in {} was not answered within {}: denied for now", group, LONGEST_WAIT);
            return Optional.empty();
        } catch (ExecutionException failed) {
            log.warn("who is in {} cannot be found out: denied for now", group, failed.getCause());
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Lookup begin(String group, Instant now) {
        return new Lookup(
                now, CompletableFuture.supplyAsync(() -> source.membersOf(group), Thread::startVirtualThread));
    }

    /** A question to the source; those who ask the same meanwhile wait for the same answer. */
    private record Lookup(Instant begun, CompletableFuture<Optional<Set<String>>> answer) {
        boolean serves(Instant now) {
            if (!answer.isDone()) {
                return now.isBefore(begun.plus(GIVEN_UP_AFTER));
            }
            return !answer.isCompletedExceptionally()
                    && answer.join().isPresent()
                    && now.isBefore(begun.plus(GOOD_FOR));
        }
    }
}
