package dev.rollgate.orchestration.engine;

import dev.rollgate.orchestration.run.RunId;
import java.util.List;

/** How far each projection of each run has come. Writes are compare-and-set on {@link Cursor#revision}. */
public interface CursorStore {
    /** The cursor of a projection; {@link Cursor#fresh} if it has told nothing yet. */
    Cursor cursor(RunId run, String projection);

    /**
     * Writes {@code next} if the stored revision is still {@code next.revision() - 1}.
     *
     * @return false if another was faster; then nothing is written
     */
    boolean advance(Cursor next);

    /** Runs, live or ended, of which one of these projections has not told every event yet, or is to be woken, oldest first. */
    List<RunId> untold(List<String> projections);
}
