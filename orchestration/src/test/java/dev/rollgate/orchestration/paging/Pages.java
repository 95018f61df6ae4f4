package dev.rollgate.orchestration.paging;

import dev.rollgate.orchestration.run.ClusterKey;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Pages for tests. */
public final class Pages {
    public static final Instant SINCE = Instant.parse("2026-09-01T01:00:00Z");
    public static final Instant NOW = Instant.parse("2026-09-01T01:10:00Z");
    public static final URI THREAD = URI.create("https://example.slack.com/archives/C1/p1");

    private Pages() {}

    /** A node in error, with all that a page can hold. */
    public static Page nodeInError() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("run", "r42");
        details.put("last seen", "ERROR: \"disk\" full");
        return page("rollgate:wiki:r42:NodeInError:wiki-2", Urgency.CRITICAL, "wiki-2 is in error", details);
    }

    /** A gate of the cluster, with no more than a page must hold. */
    public static Page approval() {
        return new Page(
                "rollgate:wiki:r42:start",
                new ClusterKey("wiki"),
                Urgency.APPROVAL,
                "The start of the upgrade waits for an approval",
                Optional.empty(),
                "approval",
                SINCE,
                Optional.empty(),
                Map.of());
    }

    public static Page page(String key, Urgency urgency, String summary, Map<String, String> details) {
        return new Page(
                key,
                new ClusterKey("wiki"),
                urgency,
                summary,
                Optional.of("wiki-2"),
                "NodeInError",
                SINCE,
                Optional.of(THREAD),
                details);
    }
}
