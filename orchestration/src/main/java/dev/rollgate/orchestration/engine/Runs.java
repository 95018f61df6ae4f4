package dev.rollgate.orchestration.engine;

import dev.rollgate.orchestration.engine.RunStore.Begun;
import dev.rollgate.orchestration.engine.RunStore.Stored;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.Decide;
import dev.rollgate.orchestration.run.Decision;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Refusal;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people do with runs. A method has recorded what it says when it returns; what follows from it is done by the next
 * tick, which it rings for. All may throw {@link StoreUnavailable}: then nothing may be said to be recorded.
 */
public final class Runs {
    private static final Logger log = LoggerFactory.getLogger(Runs.class);
    /** Ticks of the same run write too; losing to them this often in a row is no coincidence. */
    private static final int TRIES = 5;

    private final RunStore store;
    private final Schedule schedule;
    private final Executor bell;
    private final Rules rules;

    /** @param bell rings the schedule, which may be slow: what people wait for must not wait for that */
    public Runs(RunStore store, Schedule schedule, Executor bell) {
        this(store, schedule, bell, Rules.REAL);
    }

    /** One that decides by other rules. */
    public Runs(RunStore store, Schedule schedule, Executor bell, Rules rules) {
        this.store = store;
        this.schedule = schedule;
        this.bell = bell;
        this.rules = rules;
    }

    /** What came of a request to start. */
    public sealed interface Start {
        record Started(RunId run) implements Start {}

        record ClusterBusy(RunId live) implements Start {}
    }

    /** What came of a command. */
    public sealed interface Answer {
        /** Recorded; {@code after} is the state with it. */
        record Done(Run after, List<Recorded> recorded) implements Answer {}

        record Refused(Run run, Refusal why) implements Answer {}

        /** No such run. */
        record Unknown(RunId run) implements Answer {}

        /** A newer build wrote to this run; this one leaves it alone. */
        record Unreadable(RunId run, String eventName) implements Answer {}
    }

    /** Begins a run, unless its cluster has a live one. */
    public Start start(RunId id, RunEvent.RunRequested request) {
        return switch (store.begin(id, request)) {
            case Begun.Written written -> {
                bell.execute(() -> ring(id));
                yield new Start.Started(id);
            }
            case Begun.ClusterBusy busy -> new Start.ClusterBusy(busy.live());
        };
    }

    /** Decides a command on the run's newest state, and records what it does. */
    public Answer command(RunId id, Command command) {
        return record(id, run -> rules.onCommand(run, command));
    }

    /** Notes what became of the telling; a run that is over, or of which it is noted, is left as it is. */
    public void note(RunId id, RunEvent.Noted note) {
        Answer unused = record(id, run -> new Decision.Happened(Decide.onNote(run, note)));
    }

    private Answer record(RunId id, Function<Run, Decision> rule) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            switch (store.read(id)) {
                case Stored.Unreadable newer -> {
                    return new Answer.Unreadable(id, newer.eventName());
                }
                case Stored.Log none
                when none.events().isEmpty() -> {
                    return new Answer.Unknown(id);
                }
                case Stored.Log past -> {
                    Run run = Run.of(id, past.events());
                    Optional<Answer> answer = record(run, rule.apply(run));
                    if (answer.isPresent()) {
                        return answer.get();
                    }
                }
            }
        }
        throw new StoreUnavailable("run " + id + " was written by others " + TRIES + " times in a row", null);
    }

    /** Empty if another writer was faster. */
    private Optional<Answer> record(Run run, Decision decision) {
        return switch (decision) {
            case Decision.Refused refused -> Optional.of(new Answer.Refused(run, refused.why()));
            case Decision.Happened(var events) when events.isEmpty() -> Optional.of(new Answer.Done(run, List.of()));
            case Decision.Happened happened ->
                store.append(run.id(), run.version(), happened.events()).map(recorded -> {
                    bell.execute(() -> ring(run.id()));
                    return new Answer.Done(run.after(recorded), recorded);
                });
        };
    }

    /** Empty if there is none, or it cannot be read by this build. */
    public Optional<Run> find(RunId id) {
        return switch (store.read(id)) {
            case Stored.Log past when !past.events().isEmpty() -> Optional.of(Run.of(id, past.events()));
            case Stored.Log none -> Optional.empty();
            case Stored.Unreadable newer -> Optional.empty();
        };
    }

    public Optional<Run> liveOf(ClusterKey cluster) {
        return store.liveRunOf(cluster).flatMap(this::find);
    }

    /** A run, live or ended, with its whole log. */
    public Past past(RunId id) {
        return switch (store.read(id)) {
            case Stored.Unreadable newer -> new Past.Unreadable(id, newer.eventName());
            case Stored.Log none when none.events().isEmpty() -> new Past.Unknown(id);
            case Stored.Log log -> new Past.Known(Run.of(id, log.events()), log.events());
        };
    }

    /**
     * What became of runs, newest first.
     *
     * @param cluster empty: of all clusters, also of those that are not configured any more
     * @param most so many are read; the others are counted
     */
    public Chronicle chronicle(Optional<ClusterKey> cluster, int most) {
        List<RunId> all = cluster.map(key -> store.runsOf(key, Integer.MAX_VALUE))
                .orElseGet(() -> store.newest(Integer.MAX_VALUE));
        List<Past> read = all.stream().limit(most).map(this::past).toList();
        return new Chronicle(read, all.size() - read.size());
    }

    /** A bell that does not ring is no reason to call a recorded decision not recorded: the watchdog finds the run. */
    private void ring(RunId id) {
        try {
            schedule.tickNow(id);
            schedule.publishIn(id, Duration.ZERO);
        } catch (RuntimeException silent) {
            log.warn("run {}: recorded, but the alarm clock did not take it; the watchdog will", id, silent);
        }
    }
}
