package dev.rollgate.bot.ops;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** How long people wait for the bot's first answer, by HTTP or socket: timer {@code rollgate.slack.acknowledgements}. */
public final class Acknowledgements {
    private final MeterRegistry meters;

    public Acknowledgements(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * @param status of HTTP; over a socket, what it would have been
     * @param nanos from the request's arrival to the answer
     */
    public void took(int status, long nanos) {
        Timer.builder("rollgate.slack.acknowledgements")
                .description("From a request of Slack's to its acknowledgement")
                .tag("status", String.valueOf(status))
                .publishPercentileHistogram()
                .register(meters)
                .record(Duration.ofNanos(nanos));
    }
}
