package dev.rollgate.bot.slack.thread;

import dev.rollgate.bot.slack.api.Mark;
import dev.rollgate.bot.slack.api.Place;
import dev.rollgate.bot.slack.view.Rooms;
import dev.rollgate.bot.slack.view.TrialText;
import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.Receipt;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.RunId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a test page through pagers, shows in Slack what each answers, and resolves it. Each pager is tried by itself: one that
 * hangs holds up no other. That Slack is away holds up none.
 */
public final class PagerTrial {
    /** A pager answers within ten seconds, and is asked twice. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(PagerTrial.class);

    private final ConfiguredPagers pagers;
    private final OnTheSide slack;
    private final Rooms rooms;
    private final RootMessages roots;
    private final Function<Person, String> names;
    private final InstantSource clock;

    /**
     * A test of these pagers.
     *
     * @param names of people, as others know them, in plain text
     * @param pause waits for so long, where Slack wants that
     */
    public PagerTrial(
            ConfiguredPagers pagers,
            Courier courier,
            Rooms rooms,
            RootMessages roots,
            Function<Person, String> names,
            InstantSource clock,
            Consumer<Duration> pause) {
        this.pagers = pagers;
        this.slack = new OnTheSide(courier, pause);
        this.rooms = rooms;
        this.roots = roots;
        this.names = names;
        this.clock = clock;
    }

    /** One test. {@code thread}: where it is shown; empty where it cannot be. */
    private record Trial(ClusterKey cluster, Person by, Instant at, Optional<Place> thread) {
        Optional<String> root() {
            return thread.flatMap(place -> Optional.ofNullable(place.thread()));
        }
    }

    /** The pagers that a test of this cluster goes to, as people know them in mrkdwn. */
    public List<String> labels(ClusterKey cluster) {
        return pagers.of(cluster).stream().map(PagerTrial::label).toList();
    }

    /**
     * Sends it, and returns when every pager has answered, or hangs for half a minute.
     *
     * @param live the cluster's live run, in whose thread the answers are shown
     * @return what each answered, in mrkdwn
     */
    public List<String> send(ClusterKey cluster, Person by, Optional<RunId> live) {
        Instant at = clock.instant();
        Trial trial = new Trial(cluster, by, at, thread(cluster, by, at, live));
        List<NamedPager> all = pagers.of(cluster);
        List<CompletableFuture<String>> answers = IntStream.range(0, all.size())
                .mapToObj(index -> CompletableFuture.supplyAsync(
                                () -> tried(trial, all.get(index), index + 1), Thread::startVirtualThread)
                        .completeOnTimeout(
                                label(all.get(index)) + " has not answered for half a minute.",
                                LONGEST.toSeconds(),
                                TimeUnit.SECONDS))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private Optional<Place> thread(ClusterKey cluster, Person by, Instant at, Optional<RunId> live) {
        return rooms.of(cluster)
                .flatMap(room -> live.flatMap(roots::of)
                        .or(() -> slack.say(Letter.since(
                                at, Place.channel(room.channel()), mark(at, 0), TrialText.asked(cluster, by))))
                        .map(root -> Place.thread(room.channel(), root)));
    }

    private String tried(Trial trial, NamedPager pager, int number) {
        Page page = page(trial, pager);
        Receipt trigger = new Receipt.Refused("");
        Receipt resolve;
        try {
            trigger = attempt(pager, () -> pager.pager().trigger(page, false));
        } finally {
            resolve = attempt(pager, () -> pager.pager().resolve(page));
        }
        String answered = TrialText.answered(label(pager), trigger, resolve);
        var reply = TrialText.reply(answered, trigger);
        trial.thread().ifPresent(place -> slack.say(Letter.since(trial.at(), place, mark(trial.at(), number), reply)));
        return answered;
    }

    /** As urgent as what the pager is woken for at most: so it is seen how that arrives. */
    private Page page(Trial trial, NamedPager pager) {
        return TrialText.page(
                PageAddress.keyOfTest(trial.cluster(), trial.at(), trial.root()),
                trial.cluster(),
                pagers.urgencies(trial.cluster(), pager).stream()
                        .sorted()
                        .findFirst()
                        .orElseThrow(),
                names.apply(trial.by()),
                trial.at());
    }

    private static Receipt attempt(NamedPager pager, Supplier<Receipt> call) {
        try {
            return call.get();
        } catch (RuntimeException bug) {
            log.error("{} broke while it was tested", pager.name(), bug);
            return new Receipt.NotNow(Optional.empty(), "it broke; the bot's log says how", true);
        }
    }

    private static Mark mark(Instant at, int number) {
        return new Mark(new RunId("test-" + at.toEpochMilli()), number);
    }

    private static String label(NamedPager pager) {
        return TrialText.label(pager.kind(), pager.name());
    }
}
