package dev.rollgate.bot.config;

import dev.rollgate.orchestration.run.Escalation;
import dev.rollgate.orchestration.run.QuietHours;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what becomes of an approval that nobody gives, {@code rollgate.clusters.<key>.reminders}. */
final class RemindersReader {
    private static final Pattern SPAN = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");
    private static final String SPAN_WANTED = "two times of day are wanted, like 22:00-07:00";
    private static final String ZONE_WANTED = "give the time zone of the approvers, like Europe/Berlin";

    private final Section reminders;
    /** The latest stage that is not dropped, of those read so far. */
    private Duration before = Duration.ZERO;

    private String keyBefore = "";

    RemindersReader(Section reminders) {
        this.reminders = reminders;
    }

    /** @param wakesSomebody whether a pager is named for approvals: without one, nobody is said to be paged */
    Escalation read(boolean wakesSomebody) {
        Duration remind = later("remind", Duration.ofMinutes(15));
        Duration mention = later("mention", Duration.ofMinutes(30));
        Duration page = later("page", Duration.ofMinutes(60));
        Duration park = later("park", Duration.ofHours(8));
        Duration onIt = reminders.optional("on-it", Forms::wait).orElse(Duration.ofMinutes(20));
        return new Escalation(remind, mention, wakesSomebody ? page : Duration.ZERO, park, onIt, quietHours());
    }

    /** Louder means later: a stage before its predecessor would swallow that. */
    private Duration later(String key, Duration usual) {
        Duration time = reminders.optional(key, Forms::wait).orElse(usual);
        if (time.isZero()) {
            return time;
        }
        if (time.compareTo(before) <= 0) {
            reminders.complain(new Complaint(
                    reminders.path(key),
                    "found " + told(time) + (reminders.has(key) ? "" : ", the default"),
                    "more than " + reminders.path(keyBefore) + " (" + told(before)
                            + ") is wanted, or 0s to leave it out"));
            return time;
        }
        before = time;
        keyBefore = key;
        return time;
    }

    private static String told(Duration time) {
        long seconds = time.toSeconds();
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    private @Nullable QuietHours quietHours() {
        if (!reminders.has("quiet-hours")) {
            refuseALoneZone();
            return null;
        }
        Optional<Span> span = reminders.optional("quiet-hours", RemindersReader::span);
        Optional<ZoneId> zone = reminders.required("time-zone", ZONE_WANTED, RemindersReader::zone);
        return span.flatMap(hours -> zone.map(where -> new QuietHours(hours.from(), hours.to(), where)))
                .orElse(null);
    }

    /** It would do nothing, silently. */
    private void refuseALoneZone() {
        if (reminders.has("time-zone")) {
            reminders.complain(new Complaint(
                    reminders.path("time-zone"),
                    "means nothing without quiet hours",
                    "set " + reminders.path("quiet-hours") + " like 22:00-07:00, or take this away"));
        }
    }

    private record Span(LocalTime from, LocalTime to) {}

    private static Span span(String text) {
        Matcher span = SPAN.matcher(text);
        if (!span.matches()) {
            throw new IllegalArgumentException(SPAN_WANTED);
        }
        Span hours = new Span(time(span.group(1)), time(span.group(2)));
        if (hours.from().equals(hours.to())) {
            throw new IllegalArgumentException("two different times are wanted; for no quiet hours leave it empty");
        }
        return hours;
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException noSuchTime) {
            throw new IllegalArgumentException("times from 00:00 to 23:59 are wanted, like 22:00-07:00", noSuchTime);
        }
    }

    /** By name: an offset is another in summer than in winter. */
    private static ZoneId zone(String text) {
        if (ZoneId.getAvailableZoneIds().contains(text)) {
            return ZoneId.of(text);
        }
        throw new IllegalArgumentException("a time zone's name is wanted, like " + nearest(text));
    }

    private static String nearest(String text) {
        return ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .min(Comparator.comparingInt(name -> EditDistance.between(name, text)))
                .filter(name -> EditDistance.between(name, text) <= 3)
                .orElse("Europe/Berlin");
    }
}
