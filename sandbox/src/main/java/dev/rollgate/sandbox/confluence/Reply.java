package dev.rollgate.sandbox.confluence;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer over HTTP.
 *
 * @param contentType null: none, as on an empty body
 */
public record Reply(int status, @Nullable String contentType, String body, Map<String, String> headers) {
    private static final String JSON = "application/json;charset=UTF-8";

    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply json(int status, String body) {
        return new Reply(status, JSON, body, Map.of());
    }

    public static Reply html(int status, String title) {
        String page = "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><h1>" + title
                + "</h1></body></html>";
        return new Reply(status, "text/html;charset=UTF-8", page, Map.of());
    }

    public static Reply text(int status, String text) {
        return new Reply(status, "text/plain;charset=UTF-8", text, Map.of());
    }

    public static Reply empty(int status) {
        return new Reply(status, null, "", Map.of());
    }

    /** The product's own error: message and status once more, as JSON. */
    public static Reply error(int status, String message) {
        return json(status, "{\"message\":\"" + message + "\",\"status-code\":" + status + "}");
    }

    Reply withHeader(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Reply(status, contentType, body, more);
    }

    Reply withBody(String other) {
        return new Reply(status, contentType, other, headers);
    }

    boolean isJson() {
        return JSON.equals(contentType);
    }
}
