package dev.rollgate.sandbox.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The ways to answer one person's act without a token: five times, within thirty minutes. */
final class ResponseUrls {
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int MOST_USES = 5;

    /**
     * What was acted on.
     *
     * @param original the clicked message, or null for a command
     */
    record Occasion(
            Channel channel, String userId, @Nullable Message original) {}

    private record Issued(Occasion occasion, Instant at, AtomicInteger uses) {}

    private final InstantSource clock;
    private final AtomicLong next = new AtomicLong(1000);
    private final Map<String, Issued> issued = new ConcurrentHashMap<>();

    ResponseUrls(InstantSource clock) {
        this.clock = clock;
    }

    /** The last part of the new address. */
    String issueFor(Occasion occasion) {
        String id = "R" + next.incrementAndGet();
        issued.put(id, new Issued(occasion, clock.instant(), new AtomicInteger()));
        return id;
    }

    /** Counts one use. A refused answer has been used up too. */
    Occasion use(String id) {
        Issued url = issued.get(id);
        if (url == null || clock.instant().isAfter(url.at().plus(LIFE))) {
            throw new Refusal("expired_url");
        }
        if (url.uses().incrementAndGet() > MOST_USES) {
            throw new Refusal("used_url");
        }
        return url.occasion();
    }
}
