package dev.rollgate.orchestration.engine;

import dev.rollgate.orchestration.run.Evidence;
import dev.rollgate.orchestration.run.Observation;
import dev.rollgate.orchestration.run.RunId;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The last looks at each run's cluster. No truth: losing it costs one more look. */
final class Memory {
    private final Map<RunId, Evidence> looks = new ConcurrentHashMap<>();

    Evidence after(RunId run, Observation seen, Instant now) {
        return looks.merge(run, Evidence.first(seen, now), (before, first) -> before.then(seen, now));
    }

    void forget(RunId run) {
        looks.remove(run);
    }
}
