package dev.rollgate.sandbox.confluence;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Right answers made strange: lost, cut in half, with names and fields that nobody knows. */
final class Distortions {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Distortions() {}

    /** Null: the answer is lost. */
    static @Nullable Reply apply(Fault.Afterwards fault, Reply reply) {
        return switch (fault) {
            case Fault.LosesAnswer lost -> null;
            case Fault.AnswersHalf half ->
                reply.withBody(reply.body().substring(0, reply.body().length() / 2));
            case Fault.NamesState named -> changed(reply, json -> json.put("state", named.name()));
            case Fault.NamesNodeStates named ->
                changed(reply, json -> nodes(json).forEach(node -> ((ObjectNode) node).put("state", named.name())));
            case Fault.AddsFields added -> changed(reply, Distortions::addFields);
        };
    }

    private static void addFields(ObjectNode json) {
        json.putObject("futureField").put("futureNumber", 1);
        nodes(json).forEach(node -> ((ObjectNode) node).putArray("futureList").add("future"));
    }

    private static JsonNode nodes(ObjectNode json) {
        return json.path("nodes");
    }

    private static Reply changed(Reply reply, Consumer<ObjectNode> change) {
        if (!reply.isJson() || !(MAPPER.readTree(reply.body()) instanceof ObjectNode json)) {
            return reply;
        }
        change.accept(json);
        return reply.withBody(json.toString());
    }
}
