package dev.rollgate.bot.slack.thread;

import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.PageWriter;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.RunId;
import java.time.Instant;
import java.util.Optional;

/** Where in Slack a page belongs, as its key says. */
sealed interface PageAddress {
    /** In the run's thread. {@code subject}: the number of an incident or a gate. */
    record OfRun(RunId run, long subject) implements PageAddress {}

    /** In the thread of a test; {@code root}: its {@code ts}, empty where Slack did not take it. */
    record OfTest(Optional<String> root) implements PageAddress {}

    /** A key as {@link PageWriter#key} and {@link #keyOfTest} make them. */
    static PageAddress of(Page page) {
        String before = "rollgate:" + page.cluster() + ":";
        String[] parts = page.key().substring(before.length()).split(":", 3);
        return parts[0].equals("test")
                ? new OfTest(Optional.of(parts[2]).filter(root -> !root.isEmpty()))
                : new OfRun(new RunId(parts[0]), Long.parseLong(parts[1]));
    }

    /** No run has such an id, and no other test the same moment. */
    static String keyOfTest(ClusterKey cluster, Instant at, Optional<String> root) {
        return "rollgate:" + cluster + ":test:" + at.toEpochMilli() + ":" + root.orElse("");
    }
}
