package dev.rollgate.orchestration.paging.wire;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** For how long a server wants to be left alone: RFC 9110's header, in seconds or as a date. */
final class RetryAfter {
    /** A page that waits longer is no page: a server that asks for a day has a fault of its own. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /** Empty where it cannot be read; zero where the date is over; at most an hour. */
    static Optional<Duration> from(String header, Instant now) {
        String text = header.strip();
        return (isNumber(text) ? Optional.of(seconds(text)) : untilDate(text, now)).map(RetryAfter::bounded);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** Nine digits are more than thirty years. */
    private static Duration seconds(String digits) {
        return digits.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
    }

    private static Optional<Duration> untilDate(String text, Instant now) {
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, until));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration wish) {
        if (wish.isNegative()) {
            return Duration.ZERO;
        }
        return wish.compareTo(LONGEST) > 0 ? LONGEST : wish;
    }
}
