package dev.rollgate.sandbox.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Trigger ids: the right to open one view, for the person who acted, within three seconds. */
final class Triggers {
    private static final Duration LIFE = Duration.ofSeconds(3);

    /** @param viewId the modal in which the person acted, or null */
    record Trigger(String userId, @Nullable String viewId, Instant issued) {}

    private final InstantSource clock;
    private final AtomicLong next = new AtomicLong(1000);
    private final Map<String, Trigger> issued = new ConcurrentHashMap<>();
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    Triggers(InstantSource clock) {
        this.clock = clock;
    }

    String issueTo(String userId, @Nullable String viewId) {
        String id = next.incrementAndGet() + "." + clock.millis() + "." + userId;
        issued.put(id, new Trigger(userId, viewId, clock.instant()));
        return id;
    }

    /** Uses the trigger up and says whose it was; checked last, so that a view refused for its form does not cost it. */
    Trigger redeem(String id) {
        Trigger trigger = issued.get(id);
        if (trigger == null) {
            throw new Refusal("invalid_trigger_id");
        }
        if (!used.add(id)) {
            throw new Refusal("exchanged_trigger_id");
        }
        if (clock.instant().isAfter(trigger.issued().plus(LIFE))) {
            throw new Refusal("expired_trigger_id");
        }
        return trigger;
    }
}
