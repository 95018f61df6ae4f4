package dev.rollgate.bot.config;

import dev.rollgate.orchestration.confluence.Secret;
import dev.rollgate.orchestration.run.ClusterKey;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code rollgate.*} says, checked: whoever has one need not check again.
 *
 * @param pollInterval while something moves; above 0
 * @param pagers by name, in the order in which they were written
 * @param clusters at least one, in the order in which they were written; every pager that one names is among {@code pagers}
 */
public record Settings(
        Slack slack,
        Duration pollInterval,
        Map<String, PagerSettings> pagers,
        Map<ClusterKey, ClusterSettings> clusters) {
    public Settings {
        pagers = Collections.unmodifiableMap(new LinkedHashMap<>(pagers));
        clusters = Collections.unmodifiableMap(new LinkedHashMap<>(clusters));
    }

    /** Pagers that no cluster wakes: no mistake, but perhaps one. */
    List<String> unusedPagers() {
        return pagers.keySet().stream()
                .filter(name -> clusters.values().stream()
                        .noneMatch(cluster -> cluster.paging().named().contains(name)))
                .toList();
    }

    /** @param apiUrl prefix of every Web API method, with a slash at its end */
    public record Slack(Secret botToken, Way way, URI apiUrl) {}

    /** How commands and clicks reach the bot. */
    public sealed interface Way {
        /** Slack sends them to {@code POST /slack/events}. */
        record Http(Secret signingSecret) implements Way {}

        /** Over a connection that the bot opens: Socket Mode. */
        record Socket(Secret appToken) implements Way {}
    }
}
