package dev.rollgate.orchestration.paging;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A pager in memory that knows keys as the real ones do, and remembers what they swallow: an acknowledgement or an end of
 * what is not open, and a first message that was none. A trigger for what is open is taken as an update, and one after the
 * end opens another incident.
 *
 * <p>It outlives the bots of a test: a bot that was killed and started again finds it as it was.
 */
public final class ScriptedPager implements Pager {
    /** What it does with a message. */
    public sealed interface Mood {
        /** Takes it and says so. */
        record Well() implements Mood {}

        /** Takes it, and the answer is lost. */
        record Losing() implements Mood {}

        /** Does not take it: down, or limited. {@code pause}: what it asks for. */
        record Away(Optional<Duration> pause) implements Mood {}

        /** Does not take it and never will. */
        record Refusing(String why) implements Mood {}
    }

    public static final Mood WELL = new Mood.Well();
    public static final Mood LOSING = new Mood.Losing();
    public static final Mood AWAY = new Mood.Away(Optional.empty());
    public static final Mood REFUSING = new Mood.Refusing("401: the key is not known");

    /** A verb of the port. */
    public enum Verb {
        TRIGGER,
        ACKNOWLEDGE,
        RESOLVE
    }

    /** A message that arrived, whether or not its answer did. */
    public record Heard(Verb verb, Page page) {}

    private record Incident(Page latest, Optional<String> acknowledgedBy) {}

    private final Rhythm rhythm;
    private final Deque<Mood> next = new ArrayDeque<>();
    private final Map<String, Incident> open = new HashMap<>();
    private final Map<String, Integer> opened = new HashMap<>();
    private final List<Heard> heard = new ArrayList<>();
    private final List<ChangeNote> notes = new ArrayList<>();
    private final List<Heard> strays = new ArrayList<>();
    private Mood mood = WELL;
    private int asked;

    public ScriptedPager() {
        this(Rhythm.ONCE);
    }

    public ScriptedPager(Rhythm rhythm) {
        this.rhythm = rhythm;
    }

    /** How it is from now on. */
    public synchronized void becomes(Mood from) {
        mood = from;
    }

    /** What it does with the next messages, one each, before it is again as it {@linkplain #becomes became}. */
    public synchronized void willBe(Mood... moods) {
        next.addAll(List.of(moods));
    }

    @Override
    public synchronized Receipt trigger(Page page, boolean repeated) {
        return answer(() -> take(page, repeated));
    }

    @Override
    public synchronized Receipt acknowledge(Page page, String by) {
        return answer(() -> {
            hear(Verb.ACKNOWLEDGE, page);
            open.computeIfPresent(page.key(), (key, was) -> new Incident(was.latest(), Optional.of(by)));
        });
    }

    @Override
    public synchronized Receipt resolve(Page page) {
        return answer(() -> {
            hear(Verb.RESOLVE, page);
            open.remove(page.key());
        });
    }

    @Override
    public synchronized Optional<Receipt> announce(ChangeNote note) {
        return Optional.of(answer(() -> notes.add(note)));
    }

    @Override
    public Rhythm rhythm() {
        return rhythm;
    }

    /** The keys of the incidents that are open. */
    public synchronized Set<String> open() {
        return new TreeSet<>(open.keySet());
    }

    /** How many incidents were opened under this key, those that are over too. */
    public synchronized int opened(String key) {
        return opened.getOrDefault(key, 0);
    }

    /** How many incidents were opened under each key. */
    public synchronized Map<String, Integer> opened() {
        return Map.copyOf(opened);
    }

    /** The page as it was last triggered; empty: not open. */
    public synchronized Optional<Page> latest(String key) {
        return Optional.ofNullable(open.get(key)).map(Incident::latest);
    }

    /** Who takes care of it; empty: nobody, or it is not open. */
    public synchronized Optional<String> acknowledgedBy(String key) {
        return Optional.ofNullable(open.get(key)).flatMap(Incident::acknowledgedBy);
    }

    /** All that arrived, in order. */
    public synchronized List<Heard> heard() {
        return List.copyOf(heard);
    }

    public synchronized List<ChangeNote> notes() {
        return List.copyOf(notes);
    }

    /** How many messages were sent, those too that did not arrive. */
    public synchronized int asked() {
        return asked;
    }

    /**
     * What a real pager would have swallowed: what was acknowledged or resolved without being open, and what was triggered
     * as new while it was open. The end of what ended already is one too, unless the pager wants repetition.
     */
    public synchronized List<Heard> strays() {
        return List.copyOf(strays);
    }

    private void take(Page page, boolean repeated) {
        Heard message = new Heard(Verb.TRIGGER, page);
        heard.add(message);
        Incident was = open.get(page.key());
        if (was == null) {
            opened.merge(page.key(), 1, Integer::sum);
        } else if (!repeated) {
            strays.add(message);
        }
        open.put(page.key(), new Incident(page, was == null ? Optional.empty() : was.acknowledgedBy()));
    }

    private void hear(Verb verb, Page page) {
        Heard message = new Heard(verb, page);
        heard.add(message);
        boolean repetitionIsWanted = verb == Verb.RESOLVE && !rhythm.isOnce() && opened.containsKey(page.key());
        if (!open.containsKey(page.key()) && !repetitionIsWanted) {
            strays.add(message);
        }
    }

    private Receipt answer(Runnable taking) {
        asked++;
        Mood now = next.isEmpty() ? mood : next.remove();
        return switch (now) {
            case Mood.Well well -> {
                taking.run();
                yield new Receipt.Taken("202: accepted");
            }
            case Mood.Losing losing -> {
                taking.run();
                yield new Receipt.NotNow(Optional.empty(), "the answer was lost", true);
            }
            case Mood.Away away -> new Receipt.NotNow(away.pause(), "nobody answers there", false);
            case Mood.Refusing refusing -> new Receipt.Refused(refusing.why());
        };
    }
}
