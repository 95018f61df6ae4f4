package dev.rollgate.sandbox.pager;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that has changed and wakes nobody.
 *
 * @param at when the sender saw it, else when it arrived
 * @param source null: not said
 * @param details {@code custom_details} in their order; what is no text is its JSON
 */
public record ChangeEvent(
        Instant at, String summary, @Nullable String source, Map<String, String> details, List<Link> links) {
    public ChangeEvent {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        links = List.copyOf(links);
    }
}
