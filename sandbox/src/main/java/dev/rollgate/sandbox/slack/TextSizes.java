package dev.rollgate.sandbox.slack;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The lengths that Slack measures in other ways than by counting characters. */
final class TextSizes {
    /** A posted text is cut here, with a warning. */
    static final int POSTED = 40_000;

    /** An edited text is refused above this many bytes, counted after escaping (GitLab merge request 258898). */
    static final int EDITED_BYTES = 4_000;

    /** All text in the blocks of one message (undocumented; slackapi/bolt-js issues 2509 and 2867). */
    static final int ALL_BLOCKS = 13_200;

    private static final Pattern MARKUP = Pattern.compile("<(?:[@#!]|https?:|mailto:)[^<>]*>|&(?:amp|lt|gt);");

    private TextSizes() {}

    /** Bytes of UTF-8 once every {@code & < >} that is not Slack's own markup is escaped. */
    static int escapedBytes(String text) {
        return escape(text).getBytes(StandardCharsets.UTF_8).length;
    }

    /** As Slack's client sends what a person typed: {@code & < >} escaped where they are no markup of Slack's own. */
    static String escape(String typed) {
        Matcher markup = MARKUP.matcher(typed);
        StringBuilder sent = new StringBuilder();
        int from = 0;
        while (markup.find()) {
            sent.append(escapedPlain(typed.substring(from, markup.start()))).append(markup.group());
            from = markup.end();
        }
        return sent.append(escapedPlain(typed.substring(from))).toString();
    }

    /** Characters of every text in a tree of blocks. */
    static int allText(JsonNode tree) {
        int sum = 0;
        if (tree.isObject() && tree.path("text").isString()) {
            sum += tree.path("text").stringValue().length();
        }
        for (JsonNode part : tree) {
            sum += allText(part);
        }
        return sum;
    }

    private static String escapedPlain(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
