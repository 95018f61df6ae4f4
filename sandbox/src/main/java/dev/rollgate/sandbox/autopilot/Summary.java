package dev.rollgate.sandbox.autopilot;

import dev.rollgate.sandbox.confluence.Facts;
import dev.rollgate.sandbox.slack.Journal;
import dev.rollgate.sandbox.world.World;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An upgrade in figures.
 *
 * @param slackCalls by method, those that failed too; answers to a response_url are not counted: they cost no rate limit
 */
public record Summary(Duration took, int nodes, Facts facts, Map<String, Long> slackCalls) {
    public Summary {
        slackCalls = Map.copyOf(slackCalls);
    }

    public static Summary of(World world, Duration took) {
        Map<String, Long> calls = world.slack().journal().entries().stream()
                .map(Journal.Entry::method)
                .filter(method -> method.contains("."))
                .collect(Collectors.groupingBy(method -> method, Collectors.counting()));
        return new Summary(took, world.cluster().hosts().size(), world.cluster().facts(), calls);
    }

    /** A few lines for a terminal. */
    @Override
    public String toString() {
        long calls = slackCalls.values().stream().mapToLong(Long::longValue).sum();
        String byMethod = new TreeMap<>(slackCalls)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
        return String.join(
                "\n",
                String.format(Locale.ROOT, "%d nodes upgraded in %.1f s", nodes, took.toMillis() / 1000.0),
                String.format(
                        Locale.ROOT,
                        "Slack calls: %d in all, %.1f for each node (%s)",
                        calls,
                        (double) calls / nodes,
                        byMethod),
                "Confluence calls that took effect: start " + facts.starts() + ", approve " + facts.approves()
                        + ", cancel " + facts.cancels() + ", retryUpgrade " + facts.retries(),
                "Most nodes out at once: " + facts.mostOut());
    }
}
