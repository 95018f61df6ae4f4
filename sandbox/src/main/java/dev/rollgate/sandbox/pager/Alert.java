package dev.rollgate.sandbox.pager;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a trigger event says of a problem.
 *
 * @param timestamp when the sender saw it; null: not said
 * @param kind the field {@code class}
 * @param details {@code custom_details} in their order; what is no text is its JSON
 * @param client the name of what sent it
 */
public record Alert(
        String summary,
        String source,
        Severity severity,
        @Nullable Instant timestamp,
        @Nullable String component,
        @Nullable String group,
        @Nullable String kind,
        Map<String, String> details,
        List<Link> links,
        @Nullable String client) {
    public Alert {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        links = List.copyOf(links);
    }
}
