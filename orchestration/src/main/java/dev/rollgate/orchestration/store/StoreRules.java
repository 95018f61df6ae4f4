package dev.rollgate.orchestration.store;

import dev.rollgate.orchestration.engine.Cursor;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every store refuses or shortens, whatever it keeps its rows in. A refusal is a bug of the caller. */
final class StoreRules {
    static final int LONGEST_MEMO = 100_000;
    static final int LONGEST_ERROR = 2_000;

    private StoreRules() {}

    static void checkAppended(List<RunEvent> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("nothing to append");
        }
        for (RunEvent event : events.subList(0, events.size() - 1)) {
            if (event instanceof RunEvent.EndsRun) {
                throw new IllegalArgumentException("nothing happens after the end: " + events);
            }
        }
        if (events.stream().anyMatch(RunEvent.RunRequested.class::isInstance)) {
            throw new IllegalArgumentException("a run is requested once: " + events);
        }
    }

    static List<Recorded> numbered(long seen, Instant at, List<RunEvent> events) {
        List<Recorded> all = new ArrayList<>();
        for (RunEvent event : events) {
            all.add(new Recorded(seen + all.size() + 1, at, event));
        }
        return List.copyOf(all);
    }

    static void checkCursor(Cursor next) {
        if (next.memo().length() > LONGEST_MEMO) {
            throw new IllegalArgumentException("the memo of " + next.projection() + " for run " + next.run() + " has "
                    + next.memo().length() + " characters");
        }
        if (next.revision() < 1) {
            throw new IllegalArgumentException("the first write of a cursor has revision 1: " + next);
        }
    }

    /** An error comes from outside and may be of any length; NUL is a character that PostgreSQL does not store. */
    static @Nullable String shortened(@Nullable String error) {
        if (error == null) {
            return null;
        }
        String text = error.replace('\0', ' ');
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }
}
