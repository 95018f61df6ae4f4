package dev.rollgate.sandbox.slack;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What goes over a socket in place of a request: the payload that the request would have had, as JSON.
 *
 * @param type {@code slash_commands}, {@code interactive} or {@code events_api}
 * @param retry of an event that is told once more, else null
 * @param acceptsResponse whether the acknowledgement's payload means something
 */
record Envelope(
        String type,
        JsonNode payload,
        boolean acceptsResponse,
        @Nullable Retry retry) {

    /** The body is a command's form, a form with the field {@code payload}, or an event's JSON. */
    static Envelope of(BotRequest request) {
        if (request.isEvent()) {
            return new Envelope("events_api", tree(request.body()), false, request.retry());
        }
        Map<String, String> form = FormBody.decode(request.body());
        String payload = form.get("payload");
        if (payload != null) {
            return new Envelope("interactive", tree(payload), true, null);
        }
        ObjectNode command = Json.object();
        form.forEach(command::put);
        return new Envelope("slash_commands", command, true, null);
    }

    ObjectNode json(String id) {
        ObjectNode json =
                Json.object().put("envelope_id", id).put("type", type).put("accepts_response_payload", acceptsResponse);
        json.set("payload", payload);
        if (!acceptsResponse) {
            json.put("retry_attempt", retry == null ? 0 : retry.number());
            json.put("retry_reason", retry == null ? "" : retry.reason());
        }
        return json;
    }

    private static JsonNode tree(String source) {
        return Json.parse(source).orElseThrow(() -> new IllegalArgumentException("the sandbox itself made no JSON"));
    }
}
