package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Person;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Text in Slack's mrkdwn. Whatever was written by others goes through {@link #foreign}, so that it can neither mention,
 * link nor hide anything.
 */
public final class SlackText {
    private static final String ELLIPSIS = "…";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CLUSTER = 100;
    private static final int LONGEST_QUOTE = 40;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private SlackText() {}

    /** Foreign text in one line, escaped, and cut to {@code most} characters before escaping. */
    public static String foreign(String text, int most) {
        return escape(clean(text, most));
    }

    /** Foreign text in one line for plain_text, where Slack reads no markup: cleaned and cut, not escaped. */
    static String clean(String text, int most) {
        String visible = text.codePoints()
                .map(point -> Character.isWhitespace(point) || isBreak(point) ? ' ' : point)
                .filter(SlackText::isVisible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll(" {2,}", " ")
                .strip();
        return shorten(visible, most);
    }

    /** What somebody typed, as evidence: at most 40 characters of it, in quotation marks. */
    public static String quoted(String text) {
        String seen = clean(text, Integer.MAX_VALUE);
        boolean whole = seen.codePointCount(0, seen.length()) <= LONGEST_QUOTE;
        return "“" + escape(whole ? seen : seen.substring(0, seen.offsetByCodePoints(0, LONGEST_QUOTE)) + ELLIPSIS)
                + "”";
    }

    public static String name(ClusterKey cluster) {
        return foreign(cluster.text(), LONGEST_CLUSTER);
    }

    /** A line of code as it stands, but that Slack reads neither mention nor end of code into it. */
    static String code(String line) {
        String visible = line.codePoints()
                .filter(SlackText::isVisible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return escape(visible.replace("```", "'''"));
    }

    /** A node by the name people know. */
    public static String name(NodeName node) {
        return foreign(node.text(), LONGEST_NAME);
    }

    public static String mention(Person person) {
        return mention(person.id());
    }

    /** A user ({@code U…}, {@code W…}) or a user group ({@code S…}); anything else is shown as the text it is. */
    public static String mention(String id) {
        if (!id.matches("[A-Z0-9]{2,30}")) {
            return foreign(id, LONGEST_NAME);
        }
        return id.startsWith("S") ? "<!subteam^" + id + ">" : "<@" + id + ">";
    }

    public static String mentions(List<String> ids) {
        return ids.stream().map(SlackText::mention).collect(Collectors.joining(", "));
    }

    /** A channel, by its id, as a link to it. */
    public static String channel(String id) {
        return "<#" + id + ">";
    }

    /** A date that Slack shows in each reader's own time zone, and as "today" where it is. */
    public static String date(Instant at) {
        return "<!date^" + at.getEpochSecond() + "^{date_short_pretty} {time}|" + UTC.format(at) + ">";
    }

    /**
     * Cuts text that is escaped already, so that it has at most {@code most} characters (UTF-16, as Slack's limits are
     * read on the safe side). An entity, a mention or a date is kept whole or dropped whole.
     */
    static String cut(String escaped, int most) {
        if (escaped.length() <= most) {
            return escaped;
        }
        int end = most - ELLIPSIS.length();
        int entity = escaped.lastIndexOf('&', end - 1);
        if (entity >= 0 && escaped.indexOf(';', entity) >= end) {
            end = entity;
        }
        int token = escaped.lastIndexOf('<', end - 1);
        if (token >= 0 && escaped.indexOf('>', token) >= end) {
            end = token;
        }
        return escaped.substring(0, wholeAt(escaped, end)) + ELLIPSIS;
    }

    private static String shorten(String raw, int most) {
        return raw.length() <= most ? raw : raw.substring(0, wholeAt(raw, most - ELLIPSIS.length())) + ELLIPSIS;
    }

    /** Never between the two halves of one character. */
    private static int wholeAt(String text, int end) {
        return end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static boolean isBreak(int point) {
        int type = Character.getType(point);
        return type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Control characters, and those that turn the direction of text or have no width, would make text lie. */
    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
