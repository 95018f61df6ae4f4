package dev.rollgate.bot.chart;

import dev.rollgate.bot.Repository;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the lines of bot/Dockerfile say. */
final class Dockerfile {
    private static final Pattern EXTRACT = Pattern.compile("(?m)^RUN java (.*jarmode.*)$");
    private static final Pattern LAYER = Pattern.compile("(?m)^COPY --from=layers /work/layers/([a-z-]+)/ \\./$");
    private static final Pattern ENTRYPOINT = Pattern.compile("(?m)^ENTRYPOINT (\\[.*])$");
    private static final Pattern USER = Pattern.compile("(?m)^USER (.*)$");
    private static final Pattern FROM = Pattern.compile("(?m)^FROM (\\S+)");

    private final String text = Repository.read("bot/Dockerfile");

    /** What java is told to do to take the jar apart. */
    List<String> extractArguments() {
        return List.of(one(EXTRACT).split(" "));
    }

    /** In the order in which they are copied. */
    List<String> layers() {
        return all(LAYER);
    }

    /** The program and its arguments. */
    List<String> entryPoint() {
        return new JsonMapper().readValue(one(ENTRYPOINT), new TypeReference<>() {});
    }

    String user() {
        return one(USER);
    }

    List<String> baseImages() {
        return all(FROM);
    }

    private String one(Pattern line) {
        List<String> found = all(line);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " lines like " + line);
        }
        return found.getFirst();
    }

    private List<String> all(Pattern line) {
        return line.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
