package dev.rollgate.bot.config;

import dev.rollgate.orchestration.paging.Routing;
import dev.rollgate.orchestration.paging.Urgency;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom a cluster wakes, for what, and how soon.
 *
 * @param pagers names of pagers that are configured; none for an urgency that wakes nobody
 */
public record PagingSettings(Map<Urgency, List<String>> pagers, Map<Urgency, Duration> grace) {
    public PagingSettings {
        pagers = Map.copyOf(pagers);
        grace = Map.copyOf(grace);
    }

    /** What the pager of that name is woken for; nothing if it is not named. */
    Routing routingOf(String pager) {
        return new Routing(urgenciesOf(pager), new EnumMap<>(grace));
    }

    boolean wakesFor(Urgency urgency) {
        return !pagersFor(urgency).isEmpty();
    }

    List<String> pagersFor(Urgency urgency) {
        return pagers.getOrDefault(urgency, List.of());
    }

    /** All that are named, for whatever. */
    Set<String> named() {
        return pagers.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
    }

    /** For the log. */
    String told() {
        String told = Stream.of(Urgency.values())
                .filter(this::wakesFor)
                .map(urgency -> String.join(" and ", pagersFor(urgency)) + " for " + PagingReader.word(urgency))
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? "nobody" : told;
    }

    private Set<Urgency> urgenciesOf(String pager) {
        return pagers.entrySet().stream()
                .filter(entry -> entry.getValue().contains(pager))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
