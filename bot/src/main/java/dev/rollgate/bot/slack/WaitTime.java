package dev.rollgate.bot.slack;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time as people type it: {@code 15m}, {@code 1h}, {@code 90m}, {@code 1h30m}. */
final class WaitTime {
    private static final Pattern FORM = Pattern.compile("(?=\\d)(?:(\\d{1,4})h)?(?:(\\d{1,4})m(?:in)?)?");

    private WaitTime() {}

    /** Empty where it is not of that form, as a number without a unit is not. */
    static Optional<Duration> parse(String word) {
        Matcher form = FORM.matcher(word.toLowerCase(Locale.ROOT));
        return form.matches()
                ? Optional.of(Duration.ofHours(number(form.group(1))).plusMinutes(number(form.group(2))))
                : Optional.empty();
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
