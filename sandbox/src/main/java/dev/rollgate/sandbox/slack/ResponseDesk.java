package dev.rollgate.sandbox.slack;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Serves what bots post to response_urls: JSON, without a token. A dead address answers 404, a wrong body 400. */
final class ResponseDesk {
    private final Workspace workspace;

    ResponseDesk(Workspace workspace) {
        this.workspace = workspace;
    }

    static Call read(HttpExchange exchange) throws IOException {
        ObjectNode body = Json.parse(CallReader.body(exchange))
                .filter(JsonNode::isObject)
                .map(ObjectNode.class::cast)
                .orElseGet(Json::object);
        return new Call(Faults.RESPONSE_URL, null, body);
    }

    Reply serve(String id, Call call) {
        ResponseUrls.Occasion occasion;
        try {
            occasion = workspace.responseUrls().use(id);
        } catch (Refusal dead) {
            return Reply.refused(404, Map.of(), dead);
        }
        try {
            new Responses(workspace).take(occasion, call.args());
            return new Reply(200, Map.of(), Json.object().put("ok", true).toString(), null);
        } catch (Refusal refusal) {
            return Reply.refused(400, Map.of(), refusal);
        }
    }
}
