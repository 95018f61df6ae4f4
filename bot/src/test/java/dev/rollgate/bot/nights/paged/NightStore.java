package dev.rollgate.bot.nights.paged;

import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The real store, but for its clock, which no test can set: when an event was recorded by the night's clock is kept beside it. */
final class NightStore implements RunStore {
    private final RunStore real;
    private final Clock clock;
    private final Map<Long, Instant> times;

    /** @param times of the events of the one run, by their numbers; they outlive the bots */
    NightStore(RunStore real, Clock clock, Map<Long, Instant> times) {
        this.real = real;
        this.clock = clock;
        this.times = times;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Begun begin(RunId id, RunEvent.RunRequested first) {
        return switch (real.begin(id, first)) {
            case Begun.Written(Recorded recorded) -> new Begun.Written(timed(recorded));
            case Begun.ClusterBusy busy -> busy;
        };
    }

    @Override
    public Optional<List<Recorded>> append(RunId id, long seen, List<RunEvent> events) {
        return real.append(id, seen, events).map(this::timed);
    }

    @Override
    public Stored read(RunId id) {
        return switch (real.read(id)) {
            case Stored.Log(var events) -> new Stored.Log(timed(events));
            case Stored.Unreadable newer -> newer;
        };
    }

    private List<Recorded> timed(List<Recorded> events) {
        return events.stream().map(this::timed).toList();
    }

    /** An event that is seen for the first time is recorded now. */
    private Recorded timed(Recorded event) {
        Instant at = times.computeIfAbsent(event.number(), number -> now());
        return new Recorded(event.number(), at, event.event());
    }

    @Override
    public List<LiveRun> live() {
        return real.live();
    }

    @Override
    public Optional<RunId> liveRunOf(ClusterKey cluster) {
        return real.liveRunOf(cluster);
    }

    @Override
    public List<RunId> runsOf(ClusterKey cluster, int most) {
        return real.runsOf(cluster, most);
    }

    @Override
    public List<RunId> newest(int most) {
        return real.newest(most);
    }

    @Override
    public void tickDue(RunId id, Instant due) {
        real.tickDue(id, due);
    }
}
