package dev.rollgate.bot.slack.thread;

import dev.rollgate.orchestration.engine.Projection.Step;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Says what is in no log. Tried a few times and then given up: whoever asked for it may ask again. */
final class OnTheSide {
    private static final int TRIES = 5;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Courier courier;
    private final Consumer<Duration> pause;

    /** @param pause waits for so long */
    OnTheSide(Courier courier, Consumer<Duration> pause) {
        this.courier = courier;
        this.pause = pause;
    }

    /** The {@code ts} of the post; empty where Slack did not take it. */
    Optional<String> say(Letter letter) {
        boolean repeated = false;
        for (int tried = 0; tried < TRIES; tried++) {
            if (repeated && courier.lookFor(letter) instanceof Courier.Look.Found(String ts)) {
                return Optional.of(ts);
            }
            switch (courier.post(letter)) {
                case Delivery.Sent(String ts) -> {
                    return Optional.of(ts);
                }
                case Delivery.NotNow(Step.Later later) -> {
                    repeated |= later.mayHaveHappened();
                    pause.accept(later.delay().compareTo(LONGEST) < 0 ? later.delay() : LONGEST);
                }
                case Delivery.Never never -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
