package dev.rollgate.sandbox.confluence;

import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;

/**
 * What a client sent, as far as the product looks at it.
 *
 * @param path beneath the context path; a path outside of it as it came
 */
record Request(
        String method,
        String path,
        @Nullable String authorization,
        @Nullable String userAgent,
        @Nullable String contentType,
        @Nullable String xsrfToken,
        @Nullable String cookie) {

    static Request of(HttpExchange exchange, String contextPath) {
        String path = exchange.getRequestURI().getPath();
        boolean inside = path.startsWith(contextPath + "/");
        return new Request(
                exchange.getRequestMethod(),
                inside ? path.substring(contextPath.length()) : "outside:" + path,
                header(exchange, "Authorization"),
                header(exchange, "User-Agent"),
                header(exchange, "Content-Type"),
                header(exchange, "X-Atlassian-Token"),
                header(exchange, "Cookie"));
    }

    boolean isPost() {
        return method.equals("POST");
    }

    private static @Nullable String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }
}
