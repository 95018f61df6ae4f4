package dev.rollgate.bot;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a page of the documentation shows for people to copy. */
public final class CodeBlocks {
    private static final Pattern YAML = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");

    private CodeBlocks() {}

    /** The page's blocks of YAML, in their order. */
    public static List<String> yaml(String page) {
        return YAML.matcher(Repository.read(page))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }
}
