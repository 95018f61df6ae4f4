package dev.rollgate.bot.slack;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A line as its words. What stands in quotation marks is one word: Confluence lets node names have spaces; phones set the marks round. */
final class TypedWords {
    private static final Pattern WORD = Pattern.compile("[\"“”„]([^\"“”„]+)[\"“”](?=[\\s\\u00a0]|$)|[^\\s\\u00a0]+");

    /** Slack makes a link of a word that looks like an address, as the name of a node may. */
    private static final Pattern LINKED = Pattern.compile("<https?://([^<>|]*)\\|\\1>");

    private TypedWords() {}

    static List<String> of(String line) {
        return WORD.matcher(LINKED.matcher(line).replaceAll("$1"))
                .results()
                .map(TypedWords::word)
                .toList();
    }

    private static String word(MatchResult found) {
        return found.group(1) == null ? found.group() : found.group(1);
    }
}
