package dev.rollgate.bot.config;

import dev.rollgate.orchestration.paging.Urgency;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads whom a cluster wakes, {@code rollgate.clusters.<key>.paging}. */
final class PagingReader {
    private final Section paging;
    private final Set<String> known;

    /** @param known the names of all pagers, of those too that are wrong otherwise */
    PagingReader(Section paging, Set<String> known) {
        this.paging = paging;
        this.known = known;
    }

    PagingSettings read() {
        Map<Urgency, List<String>> pagers = new EnumMap<>(Urgency.class);
        for (Urgency urgency : Urgency.values()) {
            pagers.put(urgency, paging.list(word(urgency), this::pager));
        }
        Section grace = paging.below("grace");
        return new PagingSettings(
                pagers,
                Map.of(
                        Urgency.CRITICAL,
                        grace.optional(word(Urgency.CRITICAL), Forms::wait).orElse(Duration.ZERO),
                        Urgency.WARNING,
                        grace.optional(word(Urgency.WARNING), Forms::wait).orElse(Duration.ofMinutes(5))));
    }

    static String word(Urgency urgency) {
        return urgency.name().toLowerCase(Locale.ROOT);
    }

    /** A name with a slip in it would wake nobody. */
    private String pager(String name) {
        if (known.contains(name)) {
            return name;
        }
        throw new IllegalArgumentException(
                known.isEmpty()
                        ? "no pager is configured: name one below rollgate.pagers, with its type"
                        : "no pager has that name; " + nearest(name));
    }

    private String nearest(String name) {
        Comparator<String> closest = Comparator.comparingInt(pager -> EditDistance.between(pager, name));
        return known.stream()
                .min(closest.thenComparing(Comparator.naturalOrder()))
                .filter(pager -> EditDistance.between(pager, name) <= Math.max(2, name.length() / 3))
                .map(pager -> "did you mean " + pager + "?")
                .orElseGet(() ->
                        "there are " + String.join(", ", known.stream().sorted().toList()));
    }
}
