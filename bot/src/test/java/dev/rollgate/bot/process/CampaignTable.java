package dev.rollgate.bot.process;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A campaign as Markdown. */
final class CampaignTable {
    private static final String HEAD = """
            # Killed and started again

            The real bot (its jar, as a process) upgrades a simulated cluster with simulated people, and is killed with `kill -9` at
            seeded random moments: while it starts, after a click or command, after a post, after an order to Confluence, at any other
            time. Answers of Slack and Confluence are lost on the way. It is started again on the same data each time. What is checked
            afterwards is checked from outside: the cluster's and Slack's own records, the thread as it stands, the log in the database.

            Made by `mvn -B -Pcampaign -DskipTests -DskipITs verify` (options in `bot/pom.xml`) on %s, with %d cores (load average %.0f
            at the end, for other work was going on), %s, Java %s, %d at a time.
            """;

    private static final String COLUMNS = """
            | run | seed | database | nodes | approvals a gate | kills | answers lost | duration | effective start / approve | most nodes out | told twice | never told | longest from kill to next act | all checks |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|---|
            """;

    private static final String FOOT = """

            *All checks* is "well" where nothing is wrong: the cluster is STABLE on the new version; no order was given again, not even one that
            Confluence refused; one root message, one message a gate, one reply a node and progress, "complete" once and last; no button left on a
            decided gate; every acknowledged click counts, no name without a click; no secret in the bot's log, and no ERROR but of a database that
            took more than its second of patience.
            *From kill to next act* ends with the next post, edit, order or click taken. Most of it is the start of the process: 5 s on two idle
            cores, 15 s and more where others work too. It holds the time in which nobody started the bot (up to 2 s) and in which it waited for a
            person or a node (3 s a node) as well. Once it is ready the bot acts within a second on H2; on PostgreSQL Quartz may take 5 s more to
            notice that the bot of before is dead.
            """;

    private CampaignTable() {}

    /** What one line says. */
    sealed interface Row {
        record Played(Verdict verdict) implements Row {}

        /** It did not come to its end. */
        record Broken(long seed, String why) implements Row {}

        default boolean isWell() {
            return complaints().isEmpty();
        }

        default List<String> complaints() {
            return switch (this) {
                case Played(Verdict verdict) -> verdict.complaints();
                case Broken(long seed, String why) -> List.of(why);
            };
        }

        /** Without the run's number. */
        default String asLine() {
            return switch (this) {
                case Played(Verdict verdict) -> line(verdict);
                case Broken(long seed, String why) -> "| " + seed + " | | | | | | | | | | | | **broken** |";
            };
        }
    }

    static String of(List<Row> rows, int atATime) {
        StringBuilder page = new StringBuilder(HEAD.formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        Runtime.version(),
                        atATime))
                .append('\n')
                .append(COLUMNS);
        for (int i = 0; i < rows.size(); i++) {
            page.append("| ")
                    .append(i + 1)
                    .append(' ')
                    .append(rows.get(i).asLine())
                    .append('\n');
        }
        return page.append(totals(rows))
                .append("\n\n")
                .append(moments(rows))
                .append(FOOT)
                .toString();
    }

    private static String moments(List<Row> rows) {
        return played(rows).stream()
                .flatMap(run -> run.plan().kills().subList(0, run.kills()).stream())
                .collect(Collectors.groupingBy(Kill::moment, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey().name().toLowerCase(Locale.ROOT) + " " + entry.getValue())
                .collect(Collectors.joining(", ", "Kills by what they followed: ", ".\n"));
    }

    private static List<Verdict> played(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row instanceof Row.Played(Verdict verdict) ? Stream.of(verdict) : Stream.empty())
                .toList();
    }

    private static String totals(List<Row> rows) {
        List<Verdict> played = played(rows);
        return cells(
                "**all**",
                rows.size() + " runs",
                "",
                "",
                "",
                played.stream().mapToInt(Verdict::kills).sum(),
                played.stream().mapToInt(Verdict::lost).sum(),
                seconds(played.stream().map(Verdict::took).reduce(Duration.ZERO, Duration::plus)),
                played.stream().mapToInt(run -> run.facts().starts()).sum() + " / "
                        + played.stream()
                                .mapToInt(run -> run.facts().approves())
                                .sum(),
                played.stream().mapToInt(run -> run.facts().mostOut()).max().orElse(0),
                played.stream().mapToInt(Verdict::toldTwice).sum(),
                played.stream().mapToInt(Verdict::neverTold).sum(),
                longest(played.stream().flatMap(run -> run.slowest().stream()).max(Duration::compareTo)),
                rows.stream().filter(Row::isWell).count() + " of " + rows.size() + " well");
    }

    private static String line(Verdict run) {
        return cells(
                run.plan().seed(),
                run.database(),
                run.plan().nodes(),
                run.plan().approvals(),
                run.kills(),
                run.lost(),
                seconds(run.took()),
                run.facts().starts() + " / " + run.facts().approves(),
                run.facts().mostOut(),
                run.toldTwice(),
                run.neverTold(),
                longest(run.slowest()),
                run.complaints().isEmpty() ? "well" : "**" + run.complaints().size() + " wrong**");
    }

    private static String cells(Object... cells) {
        return List.of(cells).stream().map(Object::toString).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String longest(Optional<Duration> slowest) {
        return slowest.map(CampaignTable::seconds).orElse("-");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
