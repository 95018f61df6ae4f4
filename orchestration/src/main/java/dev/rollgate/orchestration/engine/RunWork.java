package dev.rollgate.orchestration.engine;

import dev.rollgate.orchestration.run.RunId;
import java.time.Duration;
import java.util.Optional;

/** One piece of work for a run; answers when it is wanted again; empty: never, unless somebody asks. */
@FunctionalInterface
public interface RunWork {
    Optional<Duration> of(RunId run);
}
