package dev.rollgate.bot.slack.thread;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps the bot below Slack's rates, for all runs together: a post a second in each channel (two at once after a quiet
 * second), fifty edits a minute in the workspace. One instance a bot; where several replicas run, Slack's own 429 is what they share.
 */
public final class Pace {
    private static final Duration POSTS_APART = Duration.ofSeconds(1);
    /** Slack grants bursts besides; so what one look brings, a reply and the next question, comes together. */
    private static final int AT_ONCE = 2;

    private static final Duration EDITS_WITHIN = Duration.ofMinutes(1);
    private static final int MOST_EDITS = 50;

    private final Clock clock;
    private final Map<String, Instant> usedUpUntil = new HashMap<>();
    private final Deque<Instant> edits = new ArrayDeque<>();
    private Instant postsHeldUntil = Instant.EPOCH;
    private Instant editsHeldUntil = Instant.EPOCH;

    public Pace(Clock clock) {
        this.clock = clock;
    }

    /** Zero: post now, it is counted. Otherwise: not counted, ask again after that. */
    synchronized Duration beforePost(String channel) {
        Instant now = clock.instant();
        Instant usedUp = later(now, usedUpUntil.getOrDefault(channel, Instant.EPOCH));
        Instant free = later(postsHeldUntil, usedUp.minus(POSTS_APART.multipliedBy(AT_ONCE - 1)));
        if (free.isAfter(now)) {
            return Duration.between(now, free);
        }
        usedUpUntil.put(channel, usedUp.plus(POSTS_APART));
        return Duration.ZERO;
    }

    /** Like {@link #beforePost}, for an edit. */
    synchronized Duration beforeEdit() {
        Instant now = clock.instant();
        while (!edits.isEmpty() && !edits.getFirst().plus(EDITS_WITHIN).isAfter(now)) {
            edits.removeFirst();
        }
        Instant free = edits.size() < MOST_EDITS
                ? editsHeldUntil
                : later(editsHeldUntil, edits.getFirst().plus(EDITS_WITHIN));
        if (free.isAfter(now)) {
            return Duration.between(now, free);
        }
        edits.addLast(now);
        return Duration.ZERO;
    }

    /** Slack said so. */
    synchronized void holdPosts(Duration retryAfter) {
        postsHeldUntil = later(postsHeldUntil, clock.instant().plus(retryAfter));
    }

    /** Slack said so. */
    synchronized void holdEdits(Duration retryAfter) {
        editsHeldUntil = later(editsHeldUntil, clock.instant().plus(retryAfter));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
