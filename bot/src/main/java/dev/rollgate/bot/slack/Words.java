package dev.rollgate.bot.slack;

import dev.rollgate.orchestration.run.Person;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Text from outside, made harmless: it can neither mention anybody nor make a link, nor turn the text around. */
final class Words {
    private static final int LONGEST_QUOTE = 40;

    private Words() {}

    /** For text that is shown whole: Slack wants these three escaped and no others. */
    static String escaped(String foreign) {
        return visible(foreign).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What somebody typed, as evidence: at most 40 characters of it. Cut before escaping, so that no escape is cut. */
    static String quoted(String foreign) {
        String seen = visible(foreign);
        int[] points = seen.codePoints().limit(LONGEST_QUOTE).toArray();
        String start = new String(points, 0, points.length);
        return "“" + escaped(start) + (start.length() < seen.length() ? "…" : "") + "”";
    }

    static String mention(Person person) {
        return "<@" + person + ">";
    }

    /** Of people and user groups; a private message with mentions notifies nobody. */
    static String mentions(List<String> ids) {
        return ids.stream()
                .map(id -> id.startsWith("S") ? "<!subteam^" + id + ">" : "<@" + id + ">")
                .collect(Collectors.joining(", "));
    }

    /** A moment that Slack shows in each reader's own time zone. */
    static String moment(Instant at) {
        return "<!date^" + at.getEpochSecond() + "^{date_short_pretty} at {time}|" + at + ">";
    }

    /** Without what cannot be seen but has an effect: controls, line ends, zero-width and direction marks. */
    private static String visible(String foreign) {
        return foreign.replaceAll("\\s+", " ").replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "");
    }
}
