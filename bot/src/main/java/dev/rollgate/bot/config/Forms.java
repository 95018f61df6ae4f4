package dev.rollgate.bot.config;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/** The forms that values have. Each method gives the value, or an IllegalArgumentException that says what would be right. */
final class Forms {
    private static final Pattern CHANNEL = Pattern.compile("[CG][A-Z0-9]{1,30}");
    private static final Pattern MEMBER = Pattern.compile("[UWS][A-Z0-9]{1,30}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7E]+");
    private static final Pattern APPROVALS = Pattern.compile("\\d|10");
    /** Longer is a slip of the keyboard, and would run off the end of the calendar. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private static final String DURATION = "a duration has a unit, like 90s, 15m or 1h";

    private Forms() {}

    static String channel(String text) {
        return matching(
                CHANNEL,
                text,
                "the channel's id is wanted, like C0123456789 (in Slack: channel details, at the bottom)");
    }

    /** A Slack user or user group. */
    static String member(String text) {
        return matching(MEMBER, text, "ids of Slack users or groups are wanted (U…, W…, S…), not names");
    }

    static boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false is wanted");
        };
    }

    static int approvals(String text) {
        return Integer.parseInt(matching(APPROVALS, text, "a number of people from 0 (no such gate) to 10 is wanted"));
    }

    static Duration wait(String text) {
        Duration duration = duration(text);
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a duration of 0s or more is wanted");
        }
        return duration;
    }

    static Duration limit(String text) {
        Duration duration = duration(text);
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("a duration above 0s is wanted");
        }
        return duration;
    }

    /** A bare number would be milliseconds to Boot, which nobody means who writes {@code starting: 15}. */
    private static Duration duration(String text) {
        if (NUMBER.matcher(text).matches() && !text.equals("0")) {
            throw new IllegalArgumentException(DURATION);
        }
        Duration duration = parsed(text);
        if (duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("at most 30d is wanted");
        }
        return duration;
    }

    private static Duration parsed(String text) {
        try {
            return DurationStyle.detectAndParse(text);
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            throw new IllegalArgumentException(DURATION, unreadable);
        }
    }

    /** For what travels in a header: the HTTP client's own complaint would print it. */
    static String sendable(String text) {
        return matching(
                Pattern.compile("[\\x21-\\x7E]+"),
                text,
                "it must be letters, digits and signs, without spaces or line breaks");
    }

    static String matching(Pattern form, String text, String right) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException(right);
        }
        return text;
    }
}
