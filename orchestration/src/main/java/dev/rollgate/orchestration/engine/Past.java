package dev.rollgate.orchestration.engine;

import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunId;
import java.util.List;

/** What is kept of a run. */
public sealed interface Past {
    /** {@code log}: whole. */
    record Known(Run run, List<Recorded> log) implements Past {
        public Known {
            log = List.copyOf(log);
        }
    }

    /** No such run. */
    record Unknown(RunId id) implements Past {}

    /** A newer build wrote to this run; this one leaves it alone. */
    record Unreadable(RunId id, String eventName) implements Past {}
}
