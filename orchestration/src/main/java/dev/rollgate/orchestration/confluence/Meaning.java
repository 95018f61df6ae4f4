package dev.rollgate.orchestration.confluence;

import static dev.rollgate.orchestration.run.Trouble.Kind.MALFORMED;
import static dev.rollgate.orchestration.run.Trouble.Kind.NOT_JSON;
import static dev.rollgate.orchestration.run.Trouble.Kind.REDIRECTED;

import dev.rollgate.orchestration.run.NodeStatus;
import dev.rollgate.orchestration.run.Reading;
import dev.rollgate.orchestration.run.Trouble;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What an answer says, by its code first, then by its type, then by its text. */
final class Meaning {
    private static final int CONFLICT = 409;

    private Meaning() {}

    /** @param read empty where the JSON is not what was asked for */
    static <T> Reading<T> reading(Answer answer, Function<JsonNode, Optional<T>> read) {
        return switch (answer) {
            case Answer.Failed failed -> new Reading.Unknown<>(failed.why());
            case Answer.Came came when isGood(came) -> readGood(came, read);
            case Answer.Came came -> new Reading.Unknown<>(refusal(came));
        };
    }

    /** A good code alone is no acceptance: a login page has one too. */
    static OrderAnswer order(Answer answer) {
        if (answer instanceof Answer.Came came && came.code() == CONFLICT) {
            return new OrderAnswer.Conflict();
        }
        Reading<JsonNode> body = reading(answer, json -> Optional.of(json).filter(JsonNode::isObject));
        return switch (body) {
            case Reading.Seen<JsonNode> seen -> new OrderAnswer.Accepted();
            case Reading.Unknown<JsonNode> unknown -> new OrderAnswer.Unclear(unknown.why());
        };
    }

    /** A node that is not well may say so with any code, so its word counts before the code does. */
    static Reading<NodeStatus> status(Answer answer) {
        if (answer instanceof Answer.Came came && !isRedirect(came)) {
            Optional<String> word = Json.parse(came.body()).flatMap(StatusJson::word);
            if (word.isPresent()) {
                return Reading.seen(new NodeStatus(came.code(), word.get()));
            }
        }
        return reading(answer, json -> Optional.empty());
    }

    private static <T> Reading<T> readGood(Answer.Came came, Function<JsonNode, Optional<T>> read) {
        if (!came.isJson()) {
            String type = came.mediaType().isEmpty() ? "nothing that says its type" : came.mediaType();
            return new Reading.Unknown<>(
                    came.trouble(NOT_JSON, "but " + type + " came instead of JSON (a login page?)"));
        }
        Optional<T> value = Json.parse(came.body()).flatMap(read);
        return value.map(Reading::seen)
                .orElseGet(() -> new Reading.Unknown<>(
                        came.trouble(MALFORMED, "but the JSON is broken or not what was asked for")));
    }

    private static Trouble refusal(Answer.Came came) {
        return isRedirect(came)
                ? came.trouble(REDIRECTED, "sent on to " + host(came.header("Location")) + ", which is not followed")
                : Refused.why(came);
    }

    /** Only the host: the rest of such an address often holds a ticket. */
    private static String host(String location) {
        try {
            String authority = URI.create(location).getHost();
            return authority == null ? "another page" : authority;
        } catch (IllegalArgumentException notAnAddress) {
            return "nowhere that can be read";
        }
    }

    private static boolean isGood(Answer.Came came) {
        return came.code() / 100 == 2;
    }

    private static boolean isRedirect(Answer.Came came) {
        return came.code() / 100 == 3;
    }
}
