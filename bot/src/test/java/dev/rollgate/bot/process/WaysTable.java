package dev.rollgate.bot.process;

import dev.rollgate.bot.process.Reaper.Struck;
import dev.rollgate.sandbox.confluence.Facts;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The kills in the middle of ways out as Markdown. */
final class WaysTable {
    private static final String HEAD = """

            `KilledWayOutIT`, a test of the ordinary build: one bot upgrades %d clusters at once, each with a story of its own that meets
            problems. Whenever all of them are in the middle of something the bot is killed with `kill -9`, and started again on the same
            H2 file, so that one kill hits all runs. Before each kill Slack loses the answer to one post. After it the people click
            again on what they had clicked.

            Made by `mvn -B verify -Dways.table=$PWD/docs/kill-campaign.md` on %s, with %d cores (load average %.0f at the end, for
            other work was going on), %s, Java %s; it took %d s.

            | kill | cluster | in the middle of | moment | time until the kill | checked when it is back |
            |---|---|---|---|---|---|
            """;

    private static final String STORIES = """

            After the last kill each run was as if nobody had killed the bot:

            | cluster | people's deeds, each in the log once and in order | posts, one for each event that is told | effective start / approve / cancel / retry | most nodes out | all checks |
            |---|---|---|---|---|---|
            """;

    private static final String FOOT = """

            *All checks* is "well" where nothing is wrong: the run ended as people chose, its last reply and its board say so, no button
            that decides anything is left; every node is on the version where it belongs, and upgrade mode is off (*meddled* is abandoned on
            purpose, in the middle); what people did is in the log just once, though they clicked twice; Confluence had to refuse
            no order; nothing was told twice, nothing was not told; no secret and no ERROR in the bot's log.
            *Most nodes out* counts a node that was left out for good, too (*broken*).
            """;

    private WaysTable() {}

    static String of(List<Struck> struck, List<Aftermath> stories, Duration took) {
        String kills = struck.stream()
                .sorted(Comparator.comparing(Struck::kill)
                        .thenComparing(blow -> blow.blow().story()))
                .map(WaysTable::line)
                .collect(Collectors.joining());
        String ends = stories.stream().map(WaysTable::line).collect(Collectors.joining());
        return HEAD.formatted(
                        stories.size(),
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        Runtime.version(),
                        took.toSeconds())
                + kills
                + STORIES
                + ends
                + FOOT;
    }

    private static String line(Struck struck) {
        Blow blow = struck.blow();
        return String.format(
                Locale.ROOT,
                "| %d | %s | %s | %s | %d ms | %s |%n",
                struck.kill(),
                blow.story(),
                blow.way(),
                blow.moment(),
                struck.after().toMillis(),
                blow.then());
    }

    private static String line(Aftermath end) {
        Facts facts = end.facts();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d / %d / %d / %d | %d | %s |%n",
                end.story().name(),
                end.deeds(),
                end.told(),
                facts.starts(),
                facts.approves(),
                facts.cancels(),
                facts.retries(),
                facts.mostOut(),
                end.complaints().isEmpty() ? "well" : "**" + end.complaints().size() + " wrong**");
    }
}
