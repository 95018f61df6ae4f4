package dev.rollgate.orchestration.engine;

import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The event log of every run: the only truth. Every write is a compare-and-set, whole or not at all, and durable when the
 * method returns.
 *
 * <p>A method that cannot reach the database throws {@link StoreUnavailable}; of a write it is then unknown whether it
 * took effect, and a reader finds out. Instants have at least millisecond precision.
 */
public interface RunStore {
    /** The store's own clock, the same for all replicas. */
    Instant now();

    /**
     * Begins a run with its first event, unless its cluster has a live one.
     *
     * @return Written, or ClusterBusy with the live run
     */
    Begun begin(RunId id, RunEvent.RunRequested first);

    /**
     * Appends {@code events}, numbered from {@code seen + 1}, all at one instant of {@link #now}. A terminal event frees
     * the cluster in the same transaction.
     *
     * @param seen the number of the last event the decision was made from
     * @return what was recorded; empty if another writer was faster, and then nothing is written
     */
    Optional<List<Recorded>> append(RunId id, long seen, List<RunEvent> events);

    /**
     * The whole log of a run.
     *
     * @return Log (empty events if there is no such run), or Unreadable if it has an event that this build does not know
     */
    Stored read(RunId id);

    /** Runs that have not ended, oldest first. */
    List<LiveRun> live();

    /** The live run of a cluster. */
    Optional<RunId> liveRunOf(ClusterKey cluster);

    /** Runs of a cluster that have ended or not, newest first, at most {@code most}. */
    List<RunId> runsOf(ClusterKey cluster, int most);

    /** Runs of all clusters, configured or not, newest first, at most {@code most}. */
    List<RunId> newest(int most);

    /** Notes when the next tick of a run is due, for the watchdog; not compared, not truth. */
    void tickDue(RunId id, Instant due);

    /** What {@link #begin} found. */
    sealed interface Begun {
        record Written(Recorded first) implements Begun {}

        record ClusterBusy(RunId live) implements Begun {}
    }

    /** What {@link #read} found. */
    sealed interface Stored {
        record Log(List<Recorded> events) implements Stored {}

        /** Written by a newer build: this one must leave the run alone. */
        record Unreadable(long number, String eventName) implements Stored {}
    }

    /** A run that has not ended, and when its next tick was due. */
    record LiveRun(RunId id, Instant tickDue) {
        public boolean isOverdue(Instant now, Duration grace) {
            return tickDue.plus(grace).isBefore(now);
        }
    }
}
