package dev.rollgate.sandbox.slack;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a request into a {@link Call}: arguments in the query, a form or JSON; the token in the header or among them. */
final class CallReader {
    private static final String BEARER = "Bearer ";

    private CallReader() {}

    static Call read(String method, HttpExchange exchange) throws IOException {
        String body = body(exchange);
        ObjectNode args = Json.object();
        String query = exchange.getRequestURI().getRawQuery();
        if (query != null) {
            putAll(args, FormBody.decode(query));
        }
        if (isJson(exchange)) {
            Json.parse(body).filter(JsonNode::isObject).ifPresent(tree -> args.setAll((ObjectNode) tree));
        } else {
            putAll(args, FormBody.decode(body));
        }
        String inBody = Json.text(args, "token");
        args.remove("token");
        String inHeader = bearer(exchange);
        return new Call(method, inHeader == null ? inBody : inHeader, args);
    }

    static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static boolean isJson(HttpExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type != null && type.startsWith("application/json");
    }

    private static @Nullable String bearer(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : null;
    }

    private static void putAll(ObjectNode args, Map<String, String> fields) {
        fields.forEach(args::put);
    }
}
