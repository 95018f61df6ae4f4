package dev.rollgate.bot.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One question to Slack about many subjects. What was found is remembered for a while, so that clicks need no call, and never
 * longer: a right that was taken away is gone then even while Slack is away. An answer comes within a second whatever the
 * source does.
 */
final class Remembered<T> {
    private static final Logger log = LoggerFactory.getLogger(Remembered.class);
    /** Not knowing is remembered for so long only that a flood of clicks is no flood of calls. */
    private static final Duration NOT_KNOWING = Duration.ofSeconds(1);
    /** A lookup that is out for longer is given up on, and another is made. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(10);
    /** What is recorded must begin to be within the first second of a click. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(800);
    /** From here on what is out of date is thrown away. */
    private static final int MANY = 1000;

    private final String question;
    private final Function<String, Finding<T>> source;
    private final Duration goodFor;
    private final InstantSource clock;
    private final Map<String, Lookup<T>> lookups = new ConcurrentHashMap<>();

    /** @param question for the log, followed by the subject: {@code who is in} S0OPS */
    Remembered(String question, Function<String, Finding<T>> source, Duration goodFor, InstantSource clock) {
        this.question = question;
        this.source = source;
        this.goodFor = goodFor;
        this.clock = clock;
    }

    /** Unsaid also where the source takes too long; its late answer then serves the next question. */
    Finding<T> about(String subject) {
        try {
            return lookup(subject).answer().get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            log.warn("{} {} was not answered within {}: denied for now", question, subject, LONGEST_WAIT);
            return new Finding.Unsaid<>("no answer within " + LONGEST_WAIT);
        } catch (ExecutionException broken) {
            return new Finding.Unsaid<>("broken");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Finding.Unsaid<>("the bot is stopping");
        }
    }

    /** Begins to ask, if that is needed, and returns at once. */
    void expect(String subject) {
        lookup(subject);
    }

    private Lookup<T> lookup(String subject) {
        Instant now = clock.instant();
        if (lookups.size() > MANY) {
            lookups.values().removeIf(lookup -> !lookup.serves(now, goodFor));
        }
        return lookups.compute(
                subject, (key, last) -> last != null && last.serves(now, goodFor) ? last : begin(key, now));
    }

    private Lookup<T> begin(String subject, Instant now) {
        return new Lookup<>(now, CompletableFuture.supplyAsync(() -> ask(subject), Thread::startVirtualThread));
    }

    private Finding<T> ask(String subject) {
        try {
            Finding<T> finding = source.apply(subject);
            switch (finding) {
                case Finding.Found<T> found -> log.debug("{} {} is known", question, subject);
                case Finding.NotOffered<T> none -> log.debug("{} {} cannot be asked here", question, subject);
                case Finding.Forbidden<T>(String scope) ->
                    log.warn("{} {} may not be asked: the app lacks the scope {}", question, subject, scope);
                case Finding.Unsaid<T>(String why) -> log.warn("{} {} cannot be found out: {}", question, subject, why);
            }
            return finding;
        } catch (RuntimeException broken) {
            log.error("{} {} cannot be found out", question, subject, broken);
            throw broken;
        }
    }

    /** A question to the source; those who ask the same meanwhile wait for the same answer. */
    private record Lookup<T>(Instant begun, CompletableFuture<Finding<T>> answer) {
        boolean serves(Instant now, Duration goodFor) {
            return now.isBefore(begun.plus(lasts(goodFor)));
        }

        private Duration lasts(Duration goodFor) {
            if (!answer.isDone()) {
                return GIVEN_UP_AFTER;
            }
            if (answer.isCompletedExceptionally()) {
                return NOT_KNOWING;
            }
            return switch (answer.join()) {
                case Finding.Found<T> found -> goodFor;
                case Finding.NotOffered<T> none -> goodFor;
                case Finding.Forbidden<T> forbidden -> NOT_KNOWING;
                case Finding.Unsaid<T> unsaid -> NOT_KNOWING;
            };
        }
    }
}
