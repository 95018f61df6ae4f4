package dev.rollgate.sandbox.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Slack's markup and blocks as lines of text, for terminals and assertions.
 *
 * <p>Bold and code marks stay; a link shows its label, a date its fallback, a mention {@code @id}; a button is {@code [label]}.
 */
final class ReadableText {
    private static final Pattern TOKEN = Pattern.compile("<([^<>]+)>");

    private ReadableText() {}

    static String ofMarkup(String markup) {
        String read = TOKEN.matcher(markup).replaceAll(found -> Matcher.quoteReplacement(token(found.group(1))));
        return read.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    static String ofBlocks(Iterable<JsonNode> blocks) {
        List<String> lines = new ArrayList<>();
        for (JsonNode block : blocks) {
            if ("divider".equals(Json.text(block, "type"))) {
                lines.add("---");
            } else {
                lines.add(pieces(block).collect(Collectors.joining(separatorIn(block))));
            }
        }
        return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String separatorIn(JsonNode block) {
        return switch (Json.textOr(block, "type", "")) {
            case "actions", "context" -> "  ";
            case "rich_text" -> "";
            default -> "\n";
        };
    }

    /** The texts under a node, in the order of writing: Block Kit nests them differently in each block, reading is the same. */
    private static Stream<String> pieces(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().flatMap(ReadableText::pieces);
        }
        if (!node.isObject()) {
            return Stream.of();
        }
        return switch (Json.textOr(node, "type", "")) {
            case "plain_text" -> Stream.of(Json.textOr(node, "text", ""));
            case "mrkdwn" -> Stream.of(ofMarkup(Json.textOr(node, "text", "")));
            case "markdown", "text" -> Stream.of(Json.textOr(node, "text", ""));
            case "link" -> Stream.of(Json.textOr(node, "text", Json.textOr(node, "url", "")));
            case "user" -> Stream.of("@" + Json.textOr(node, "user_id", ""));
            case "image" -> Stream.of("(" + Json.textOr(node, "alt_text", "image") + ")");
            case "button" -> Stream.of("[" + Json.textOr(node.path("text"), "text", "") + "]");
            default ->
                Stream.of("title", "label", "text", "fields", "rows", "elements", "element", "accessory", "hint")
                        .flatMap(part -> pieces(node.path(part)));
        };
    }

    /** What stands for {@code <…>}: the part after the bar where there is one, else what it names. */
    private static String token(String inside) {
        int bar = inside.indexOf('|');
        if (inside.startsWith("@") || inside.startsWith("#")) {
            return bar < 0 ? inside : inside.charAt(0) + inside.substring(bar + 1);
        }
        if (inside.startsWith("!subteam^") && bar < 0) {
            return "@" + inside.substring("!subteam^".length());
        }
        if (bar >= 0) {
            return inside.substring(bar + 1);
        }
        return inside.startsWith("!") ? "@" + inside.substring(1) : inside;
    }
}
