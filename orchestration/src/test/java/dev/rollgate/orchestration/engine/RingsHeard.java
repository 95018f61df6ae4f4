package dev.rollgate.orchestration.engine;

import dev.rollgate.orchestration.run.RunId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A schedule that only remembers for whom it was rung. */
final class RingsHeard implements Schedule {
    final List<RunId> ticks = new ArrayList<>();
    final List<RunId> publish = new ArrayList<>();

    @Override
    public void tickIn(RunId run, Duration delay) {
        ticks.add(run);
    }

    @Override
    public void tickNow(RunId run) {
        ticks.add(run);
    }

    @Override
    public void publishIn(RunId run, Duration delay) {
        publish.add(run);
    }
}
