package dev.rollgate.orchestration.engine;

import dev.rollgate.orchestration.run.RunId;
import java.time.Duration;

/** The alarm clock. It may ring twice or, seldom, not at all; nothing is lost by either (see the watchdog). */
public interface Schedule {
    /** The next tick of a run, replacing the one that was set. */
    void tickIn(RunId run, Duration delay);

    /** A tick at once, besides the one that is set. */
    void tickNow(RunId run);

    /** Tell what is untold, after {@code delay}. */
    void publishIn(RunId run, Duration delay);
}
