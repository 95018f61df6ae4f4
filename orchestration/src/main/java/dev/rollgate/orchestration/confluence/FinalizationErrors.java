package dev.rollgate.orchestration.confluence;

import dev.rollgate.orchestration.web.OneLine;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a finalization run reported, as lines for people: the task, the exception's message, and the task's own errors. */
final class FinalizationErrors {
    private static final int MOST_LINES = 10;
    private static final int LONGEST = 300;

    private FinalizationErrors() {}

    /** @param finalization the node's field of that name; null or absent where no run is known */
    static List<String> lines(JsonNode finalization) {
        return finalization
                .path("errors")
                .valueStream()
                .limit(MOST_LINES)
                .map(error -> OneLine.of(line(error), LONGEST))
                .toList();
    }

    private static String line(JsonNode error) {
        String task = Json.textOrEmpty(error, "taskName", LONGEST);
        Stream<String> messages = Stream.concat(
                Stream.of(Json.textOrEmpty(error, "exceptionMessage", LONGEST)),
                error.path("errors").valueStream().map(each -> each.asString("")));
        String what = messages.filter(message -> !message.isBlank()).distinct().collect(Collectors.joining("; "));
        String said = what.isEmpty() ? "failed without a message" : what;
        return task.isEmpty() ? said : task + ": " + said;
    }
}
