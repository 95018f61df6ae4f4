package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.engine.Projection;
import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.Pager;
import dev.rollgate.orchestration.paging.PagerNotes;
import dev.rollgate.orchestration.paging.PagerProjection;
import dev.rollgate.orchestration.paging.PlainWriter;
import dev.rollgate.orchestration.paging.Routing;
import dev.rollgate.orchestration.paging.Urgency;
import dev.rollgate.orchestration.run.RunId;
import dev.rollgate.orchestration.simulation.audit.Auditor;
import dev.rollgate.orchestration.simulation.audit.Fact.Paged.Deed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What wakes people, outside: it outlives every replica. One pager remembers what is open, the other what it was told lately. */
final class Pagers {
    static final String REMEMBERS = "remembers";
    static final String FORGETS = "forgets";

    /** The names of their cursors. */
    static final List<String> PROJECTIONS =
            List.of(PagerProjection.PREFIX + REMEMBERS, PagerProjection.PREFIX + FORGETS);

    /** Longer than the second one wants to hear of a page. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(5);

    private final Happenings time;
    private final Auditor auditor;
    private final Duration grace;
    private final Map<String, Map<String, Instant>> open = new HashMap<>();

    Pagers(Happenings time, Auditor auditor, Duration grace) {
        this.time = time;
        this.auditor = auditor;
        this.grace = grace;
    }

    /** How what tells a pager is made: a test that must see a broken one noticed hands in another. */
    interface Maker {
        Maker REAL = (name, pager, routing, notes, clock) ->
                new PagerProjection(name, pager, cluster -> routing, new PlainWriter(), notes, clock);

        Projection make(String name, Pager pager, Routing routing, PagerNotes notes, InstantSource clock);
    }

    /** What a replica tells them with. */
    List<Projection> of(Replica replica, Maker maker, Chance chance, Mischief mischief, PagerNotes notes) {
        return List.of(
                maker.make(
                        REMEMBERS,
                        new FaultyPager(this, REMEMBERS, replica, mischief, chance),
                        routing(Set.of(Urgency.values())),
                        notes,
                        time),
                maker.make(
                        FORGETS,
                        new FaultyPager(this, FORGETS, replica, mischief, chance),
                        routing(Set.of(Urgency.CRITICAL)),
                        notes,
                        time));
    }

    private Routing routing(Set<Urgency> urgencies) {
        return new Routing(urgencies, Map.of(Urgency.WARNING, grace, Urgency.CRITICAL, Duration.ZERO));
    }

    void pass(Duration span) {
        time.passAlone(span);
    }

    void trigger(String pager, Page page) {
        Map<String, Instant> here = forgetting(pager);
        Deed deed = here.put(page.key(), time.instant()) == null ? Deed.OPENED : Deed.APPENDED;
        tell(pager, page, deed);
    }

    void acknowledge(String pager, Page page) {
        tell(pager, page, forgetting(pager).containsKey(page.key()) ? Deed.ACKNOWLEDGED : Deed.DROPPED);
    }

    void resolve(String pager, Page page) {
        tell(pager, page, forgetting(pager).remove(page.key()) == null ? Deed.DROPPED : Deed.RESOLVED);
    }

    private Map<String, Instant> forgetting(String pager) {
        Map<String, Instant> here = open.computeIfAbsent(pager, none -> new HashMap<>());
        if (pager.equals(FORGETS)) {
            here.values().removeIf(last -> last.plus(FORGOTTEN_AFTER).isBefore(time.instant()));
        }
        return here;
    }

    private void tell(String pager, Page page, Deed deed) {
        String[] key = page.key().split(":");
        auditor.paged(new RunId(key[2]), pager, Long.parseLong(key[3]), deed, time.instant());
    }
}
