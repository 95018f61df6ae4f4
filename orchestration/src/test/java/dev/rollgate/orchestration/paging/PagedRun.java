package dev.rollgate.orchestration.paging;

import dev.rollgate.orchestration.engine.Cursor;
import dev.rollgate.orchestration.engine.Publisher;
import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.engine.Schedule;
import dev.rollgate.orchestration.paging.ScriptedPager.Heard;
import dev.rollgate.orchestration.paging.ScriptedPager.Verb;
import dev.rollgate.orchestration.run.Approvals;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Limits;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Plan;
import dev.rollgate.orchestration.run.PlannedNode;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import dev.rollgate.orchestration.run.Terms;
import dev.rollgate.orchestration.run.Version;
import dev.rollgate.orchestration.store.InMemoryRuns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A run of two nodes, the log of which a test writes, and one pager that is told of it by the real publisher. Time passes as a
 * test says, and the publisher is rung whenever it wanted to be.
 */
final class PagedRun {
    static final Person ANNA = new Person("UANNA");
    static final NodeName WIKI_1 = new NodeName("wiki-1");
    static final NodeName WIKI_2 = new NodeName("wiki-2");
    static final Problem ERROR = new Problem.NodeInError(WIKI_1);
    static final Problem SLOW = new Problem.NodeOverdue(WIKI_1, NodeState.STARTING, Duration.ofMinutes(15));
    static final Duration GRACE = Duration.ofMinutes(5);
    static final Routing ALL = new Routing(Set.of(Urgency.values()), Map.of(Urgency.WARNING, GRACE));
    static final Duration CLAIM = Duration.ofSeconds(35);
    private static final int MOST_RINGS = 10_000;
    private static final RunId ID = new RunId("R1");
    private static final String NAME = "on-call";

    final ScriptedPager pager;
    private Instant now = Instant.parse("2026-11-25T02:00:00Z");
    private final InMemoryRuns store = new InMemoryRuns(() -> now);
    private final Runs runs = new Runs(store, new Unrung(), ring -> {});
    private Routing routing = ALL;
    private Publisher publisher;

    private PagedRun(ScriptedPager pager) {
        this.pager = pager;
        this.publisher = publisher(pager);
        Duration hour = Duration.ofHours(1);
        Limits limits = new Limits(hour, hour, hour, hour, hour, Duration.ZERO);
        Terms terms = new Terms(new Approvals(1, 1, 1), true, limits);
        store.begin(ID, new RunEvent.RunRequested(new ClusterKey("prod-wiki"), Version.of("9.2.21"), ANNA, terms));
        List<PlannedNode> nodes = Stream.of(WIKI_1, WIKI_2)
                .map(node -> new PlannedNode(node, PlannedNode.FoundBy.NAME))
                .toList();
        Plan plan = new Plan(Version.of("9.2.13"), "9109", nodes);
        happens(new RunEvent.PreflightPassed(plan, List.of(), List.of()));
    }

    /** With a pager that remembers. */
    static PagedRun begun() {
        return new PagedRun(new ScriptedPager());
    }

    static PagedRun begun(Rhythm rhythm) {
        return new PagedRun(new ScriptedPager(rhythm));
    }

    private Publisher publisher(Pager reached) {
        var projection =
                new PagerProjection(NAME, reached, cluster -> routing, new PlainWriter(), runs::note, () -> now);
        return new Publisher(store, store, List.of(projection), CLAIM);
    }

    // what happens

    /** Recorded, and not told before time passes. @return the event's number */
    long happens(RunEvent event) {
        return store.append(ID, log().size(), List.of(event))
                .orElseThrow()
                .getLast()
                .number();
    }

    /** Recorded and told. */
    long isTold(RunEvent event) {
        long number = happens(event);
        passes(Duration.ZERO);
        return number;
    }

    long hasProblem(Problem problem) {
        return isTold(new RunEvent.ProblemRaised(problem));
    }

    void isWell(Problem problem) {
        isTold(new RunEvent.ProblemCleared(problem));
    }

    PagedRun routed(Routing next) {
        routing = next;
        return this;
    }

    /** The publisher is rung now, and each time it wanted to be within that time. */
    void passes(Duration time) {
        Instant end = now.plus(time);
        Optional<Instant> ring = Optional.of(now);
        for (int rings = 0; ring.isPresent() && !ring.get().isAfter(end); rings++) {
            if (rings > MOST_RINGS) {
                throw new AssertionError("it wants to be rung in a spin: " + cursor());
            }
            now = ring.get();
            ring = publisher.of(ID).map(now::plus);
        }
        now = end;
    }

    /** The bot is killed in its next message, and started again. */
    void dies(DyingPager.When when, Runnable deed) {
        publisher = publisher(new DyingPager(pager, when));
        try {
            deed.run();
            throw new AssertionError("it lives");
        } catch (DyingPager.Killed killed) {
            restarts();
        }
    }

    void restarts() {
        publisher = publisher(pager);
    }

    // what came of it

    String key(long subject) {
        return PageWriter.key(run(), subject);
    }

    Run run() {
        return Run.of(ID, log());
    }

    List<RunEvent> events() {
        return log().stream().map(Recorded::event).toList();
    }

    PagerMemo memo() {
        return PagerMemo.read(cursor().memo());
    }

    Cursor cursor() {
        return store.cursor(ID, PagerProjection.PREFIX + NAME);
    }

    Instant now() {
        return now;
    }

    /** What was heard of a subject, in order. */
    List<Verb> heardOf(long subject) {
        return pager.heard().stream()
                .filter(heard -> heard.page().key().equals(key(subject)))
                .map(Heard::verb)
                .toList();
    }

    private List<Recorded> log() {
        return ((RunStore.Stored.Log) store.read(ID)).events();
    }

    /** Nobody need be rung: the test does that. */
    private static final class Unrung implements Schedule {
        @Override
        public void tickIn(RunId run, Duration delay) {}

        @Override
        public void tickNow(RunId run) {}

        @Override
        public void publishIn(RunId run, Duration delay) {}
    }
}
