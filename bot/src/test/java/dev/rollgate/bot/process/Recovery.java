package dev.rollgate.bot.process;

import dev.rollgate.sandbox.autopilot.Click;
import dev.rollgate.sandbox.confluence.Journal;
import dev.rollgate.sandbox.slack.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** How long it takes from a kill until the bot next does something that has an effect: a post, an edit, an order, a click taken. */
final class Recovery {
    private static final Set<String> SAYS = Set.of("chat.postMessage", "chat.update");
    private static final Set<Outcome> TAKES_EFFECT = Set.of(Outcome.OK, Outcome.LOST);

    private Recovery() {}

    /**
     * The time nobody started the bot and the time it waited for a person or a node count too, so this is no less than what the
     * bot itself needs. A bot that is killed again before it does anything is counted from its last kill on.
     *
     * @return the longest; empty if no kill was followed by anything
     */
    static Optional<Duration> longest(KilledRun run) {
        NavigableSet<Instant> acts = acts(run);
        List<Instant> kills = run.kills();
        return IntStream.range(0, kills.size())
                .mapToObj(kill -> afterKill(kill, kills, acts))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }

    private static Optional<Duration> afterKill(int kill, List<Instant> kills, NavigableSet<Instant> acts) {
        Instant killed = kills.get(kill);
        Instant next = acts.higher(killed);
        boolean again = kill + 1 < kills.size() && next != null && next.isAfter(kills.get(kill + 1));
        return next == null || again ? Optional.empty() : Optional.of(Duration.between(killed, next));
    }

    private static NavigableSet<Instant> acts(KilledRun run) {
        NavigableSet<Instant> acts = new TreeSet<>();
        run.world().slack().journal().entries().stream()
                .filter(call -> SAYS.contains(call.method()) && TAKES_EFFECT.contains(call.outcome()))
                .forEach(call -> acts.add(call.at()));
        run.world().cluster().journal().entries().stream()
                .filter(entry ->
                        entry.what().startsWith("start in") || entry.what().startsWith("approve in"))
                .map(Journal.Entry::at)
                .forEach(acts::add);
        run.people().clicks().stream()
                .filter(click -> click.answer().acknowledged())
                .map(Click::at)
                .forEach(acts::add);
        return acts;
    }
}
