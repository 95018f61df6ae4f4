package dev.rollgate.sandbox.pager;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a client sent.
 *
 * @param contentType empty: none
 * @param size in bytes; what is above {@link #MOST} does not count
 * @param event null: the body is no JSON object, or too long
 */
record Request(
        String method,
        String path,
        String contentType,
        int size,
        @Nullable ObjectNode event) {
    /** 512 KB. */
    static final int MOST = 512 * 1024;

    static Request of(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST + 1);
        // an answer that comes while the client still writes would not be heard
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                type == null ? "" : type.toLowerCase(Locale.ROOT),
                body.length,
                body.length > MOST ? null : object(body));
    }

    private static @Nullable ObjectNode object(byte[] body) {
        try {
            return Reply.JSON.readTree(body) instanceof ObjectNode object ? object : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    boolean isJson() {
        return contentType.equals("application/json") || contentType.startsWith("application/json;");
    }
}
