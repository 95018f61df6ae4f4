package dev.rollgate.sandbox.pager;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer that is ready to leave.
 *
 * @param effect null: the event was not accepted
 */
record Reply(
        int status,
        Map<String, String> headers,
        String body,
        @Nullable Effect effect) {
    static final JsonMapper JSON = new JsonMapper();
    static final int TOO_MANY = 429;

    static Reply accepted(Effect effect) {
        boolean isChange = effect.kind() == Effect.Kind.CHANGE_NOTED;
        ObjectNode body = said("success", isChange ? "Change event processed" : "Event processed");
        if (!isChange) {
            body.put("dedup_key", effect.dedupKey());
        }
        return new Reply(202, Map.of(), body.toString(), effect);
    }

    static Reply invalid(int status, List<String> errors) {
        ObjectNode body = said("invalid event", "Event object is invalid");
        ArrayNode all = body.putArray("errors");
        errors.forEach(all::add);
        return new Reply(status, Map.of(), body.toString(), null);
    }

    /** @param retryAfter 0: without the header, which the documentation does not mention */
    static Reply tooMany(int retryAfter) {
        String body = said(
                        "throttle exceeded", "Requests for this service are arriving too quickly.  Please retry later.")
                .toString();
        Map<String, String> headers = retryAfter == 0 ? Map.of() : Map.of("Retry-After", Integer.toString(retryAfter));
        return new Reply(TOO_MANY, headers, body, null);
    }

    /** A body that is no event's: a proxy's, or that of a server that is out of order. */
    static Reply plain(int status, String words) {
        return new Reply(status, Map.of("Content-Type", "text/plain"), words, null);
    }

    Outcome outcome() {
        if (status == 202) {
            return Outcome.ACCEPTED;
        }
        return status == TOO_MANY ? Outcome.RATE_LIMITED : status >= 500 ? Outcome.FAILED : Outcome.REFUSED;
    }

    private static ObjectNode said(String status, String message) {
        return JSON.createObjectNode().put("status", status).put("message", message);
    }
}
