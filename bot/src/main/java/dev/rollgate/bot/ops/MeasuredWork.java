package dev.rollgate.bot.ops;

import dev.rollgate.orchestration.engine.RunWork;
import dev.rollgate.orchestration.run.RunId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;

/** Work for runs, with how long it took and how often it failed. */
public final class MeasuredWork implements RunWork {
    private final RunWork work;
    private final MeterRegistry meters;
    private final Timer done;
    private final Timer failed;

    /** @param name of the timer; its tag {@code outcome} is {@code done} or {@code failed} */
    public MeasuredWork(RunWork work, String name, MeterRegistry meters) {
        this.work = work;
        this.meters = meters;
        done = timer(name, "done");
        failed = timer(name, "failed");
    }

    @Override
    public Optional<Duration> of(RunId run) {
        Timer.Sample began = Timer.start(meters);
        Timer ended = failed;
        try {
            Optional<Duration> next = work.of(run);
            ended = done;
            return next;
        } finally {
            began.stop(ended);
        }
    }

    private Timer timer(String name, String outcome) {
        return Timer.builder(name).tag("outcome", outcome).register(meters);
    }
}
