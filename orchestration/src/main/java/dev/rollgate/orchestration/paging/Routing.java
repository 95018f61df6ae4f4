package dev.rollgate.orchestration.paging;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What one pager is woken for at one cluster.
 *
 * @param urgencies empty: for nothing
 * @param grace how long a problem may last before anybody is woken; none is missing. Of an approval it is zero: its time is in the run's terms
 */
public record Routing(Set<Urgency> urgencies, Map<Urgency, Duration> grace) {
    /** For nothing. */
    public static final Routing NONE = new Routing(Set.of(), Map.of());

    public Routing {
        urgencies = urgencies.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(urgencies));
        Map<Urgency, Duration> all = new EnumMap<>(Urgency.class);
        for (Urgency urgency : Urgency.values()) {
            all.put(urgency, grace.getOrDefault(urgency, Duration.ZERO));
        }
        grace = Map.copyOf(all);
    }

    boolean isOff() {
        return urgencies.isEmpty();
    }

    Duration graceOf(Urgency urgency) {
        return grace.getOrDefault(urgency, Duration.ZERO);
    }
}
