package dev.rollgate.bot.attack;

import dev.rollgate.sandbox.slack.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What in a message would do something, or make text lie, though it came from outside. */
final class Inert {
    /** Of Slack's markup only what the bot writes itself: people, groups, channels, dates; and no tag of HTML. */
    private static final Pattern ACTIVE = Pattern.compile(
            "<(?!@[UW][A-Z0-9]+>|!subteam\\^S[A-Z0-9]+>|#C[A-Z0-9]+>|!date\\^\\d+\\^[^<>|]*\\|[^<>]*>)");

    /** Line breaks are the bot's own; anything else without a width, or that turns text around, is not. */
    private static final Pattern LYING = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029&&[^\\n]]");

    private static final int LONGEST = 3000;

    private Inert() {}

    static List<String> complaints(Message message) {
        List<String> complaints = new ArrayList<>();
        about(message.text(), true, complaints);
        texts(message.blocks()).forEach(text -> about(text.path("text").asString(), isMarkup(text), complaints));
        return complaints;
    }

    private static void about(String text, boolean markup, List<String> complaints) {
        if (markup && ACTIVE.matcher(text).find()) {
            complaints.add("does something: " + text);
        }
        if (LYING.matcher(text).find()) {
            complaints.add("lies: " + text);
        }
        if (text.length() > LONGEST) {
            complaints.add("too long: " + text.length());
        }
    }

    /** Every object that carries a text of its own, whatever block it is in. */
    private static Stream<JsonNode> texts(JsonNode node) {
        Stream<JsonNode> below = node.isContainer() ? node.valueStream().flatMap(Inert::texts) : Stream.of();
        return node.path("text").isString() ? Stream.concat(Stream.of(node), below) : below;
    }

    private static boolean isMarkup(JsonNode text) {
        return text.path("type").asString().equals("mrkdwn");
    }
}
