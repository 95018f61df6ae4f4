package dev.rollgate.bot.slack;

import dev.rollgate.orchestration.engine.Cursor;
import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.run.RunId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Cursors over a map, of one run; only reads and plain writes. */
final class MemoryCursors implements CursorStore {
    private final Map<String, Cursor> cursors = new ConcurrentHashMap<>();

    @Override
    public Cursor cursor(RunId run, String projection) {
        return cursors.getOrDefault(projection, Cursor.fresh(run, projection));
    }

    @Override
    public boolean advance(Cursor next) {
        cursors.put(next.projection(), next);
        return true;
    }

    @Override
    public List<RunId> untold(List<String> projections) {
        throw new UnsupportedOperationException("nobody who types asks for all that is untold");
    }
}
