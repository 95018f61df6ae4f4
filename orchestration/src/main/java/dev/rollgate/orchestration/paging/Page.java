package dev.rollgate.orchestration.paging;

import dev.rollgate.orchestration.run.ClusterKey;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody is woken with. It holds no secret.
 *
 * @param key the dedup key: one for each problem or gate, the same in every message about it; at most 255 characters
 * @param summary one line of plain text; at most 1,024 characters
 * @param component the node it is about; empty: the cluster
 * @param kind one word for what it is about, like {@code NodeInError} or {@code approval}
 * @param since when it began
 * @param thread where people read more and act; empty: not known yet
 * @param details more to read, by its name, in order; plain text
 */
public record Page(
        String key,
        ClusterKey cluster,
        Urgency urgency,
        String summary,
        Optional<String> component,
        String kind,
        Instant since,
        Optional<URI> thread,
        Map<String, String> details) {
    /** PagerDuty's bounds, which are the narrowest. */
    private static final int LONGEST_KEY = 255;

    private static final int LONGEST_SUMMARY = 1024;

    public Page {
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("a dedup key has 1 to " + LONGEST_KEY + " characters: " + key);
        }
        if (summary.isBlank()) {
            throw new IllegalArgumentException("a page without a summary: " + key);
        }
        summary = summary.length() > LONGEST_SUMMARY ? summary.substring(0, LONGEST_SUMMARY - 1) + "…" : summary;
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
}
