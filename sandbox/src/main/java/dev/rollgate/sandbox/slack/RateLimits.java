package dev.rollgate.sandbox.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Slack's rate limits as token buckets: a bucket refills evenly and holds at most its burst.
 *
 * <p>{@code chat.postMessage}: 1/s for each channel with a burst of 3, and 300/min over all. {@code auth.test} and
 * {@code chat.getPermalink}: 300/min. {@code apps.connections.open} is of tier 1: one a minute, five at once. The tiers of all others are 20, 50 and 100 calls a minute (tier 2, 3, 4), which may come
 * at once after a quiet minute; {@code chat.update} is one bucket for all channels. Slack promises only orders of magnitude:
 * these are their lower ends. Answers to a response_url are not limited.
 */
public final class RateLimits {
    private static final int SPECIAL = 300;
    private static final Set<String> TIER_2 = Set.of("usergroups.list", "usergroups.users.list");
    private static final Set<String> TIER_3 =
            Set.of("chat.update", "conversations.history", "conversations.replies", "conversations.info");
    private static final Set<String> TIER_4 = Set.of(
            "chat.postEphemeral",
            "views.open",
            "views.push",
            "views.update",
            "views.publish",
            "users.info",
            "conversations.members");

    private record Limit(double perSecond, double burst) {
        static Limit perMinute(int calls) {
            return new Limit(calls / 60.0, calls);
        }
    }

    private record Level(double tokens, Instant at) {}

    private final InstantSource clock;
    private final Map<String, Level> levels = new HashMap<>();
    private double factor = 1;
    private boolean on = true;

    RateLimits(InstantSource clock) {
        this.clock = clock;
    }

    /** For tests that are about something else. */
    public synchronized void off() {
        on = false;
    }

    public synchronized void on() {
        on = true;
    }

    /** Lets {@code times} as many calls through, in bursts and in the long run; all buckets are full again. */
    public synchronized void factor(double times) {
        if (!(times > 0)) {
            throw new IllegalArgumentException("a factor of rate limits is above 0, not " + times);
        }
        factor = times;
        levels.clear();
    }

    /** Takes a call into account. @return 0 if it may pass, else the whole seconds after which it may be tried again */
    synchronized int secondsToWait(String method, String channel) {
        if (!on) {
            return 0;
        }
        Map<String, Limit> limits = limitsOf(method, channel);
        double wait = 0;
        for (Map.Entry<String, Limit> limit : limits.entrySet()) {
            double missing = 1 - tokens(limit.getKey(), limit.getValue());
            wait = Math.max(wait, missing / (limit.getValue().perSecond() * factor));
        }
        if (wait > 0) {
            return Math.max(1, (int) Math.ceil(wait));
        }
        limits.forEach((key, limit) -> levels.put(key, new Level(tokens(key, limit) - 1, clock.instant())));
        return 0;
    }

    private double tokens(String key, Limit limit) {
        double most = limit.burst() * factor;
        Level level = levels.get(key);
        if (level == null) {
            return most;
        }
        double seconds = Duration.between(level.at(), clock.instant()).toMillis() / 1000.0;
        return Math.min(most, level.tokens() + seconds * limit.perSecond() * factor);
    }

    private static Map<String, Limit> limitsOf(String method, String channel) {
        Map<String, Limit> limits = new LinkedHashMap<>();
        if (method.equals("chat.postMessage")) {
            limits.put(method + " " + channel, new Limit(1, 3));
            limits.put(method, Limit.perMinute(SPECIAL));
        } else if (method.equals("apps.connections.open")) {
            limits.put(method, new Limit(1 / 60.0, 5));
        } else if (TIER_2.contains(method)) {
            limits.put(method, Limit.perMinute(20));
        } else if (TIER_3.contains(method)) {
            limits.put(method, Limit.perMinute(50));
        } else if (TIER_4.contains(method)) {
            limits.put(method, Limit.perMinute(100));
        } else {
            limits.put(method, Limit.perMinute(SPECIAL));
        }
        return limits;
    }
}
