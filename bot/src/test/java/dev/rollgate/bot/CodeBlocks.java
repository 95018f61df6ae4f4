package dev.rollgate.bot;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a page of the documentation shows for people to copy. */
public final class CodeBlocks {
    private CodeBlocks() {}

    /** The page's blocks of YAML, in their order. */
    public static List<String> yaml(String page) {
        return blocks("yaml", page);
    }

    /** The page's blocks of JSON, in their order. */
    public static List<String> json(String page) {
        return blocks("json", page);
    }

    private static List<String> blocks(String language, String page) {
        return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
                .matcher(Repository.read(page))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }
}
