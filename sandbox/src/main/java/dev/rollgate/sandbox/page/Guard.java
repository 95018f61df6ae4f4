package dev.rollgate.sandbox.page;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.Set;

/**
 * Keeps other sites out, whose pages may be open in the same browser: a name that leads here must be this machine's own (else
 * somebody's name server could lead there), and a deed needs a header that no other site's page can send without asking.
 */
final class Guard {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Set<String> hosts;

    Guard(int port) {
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    /** @throws Denied with 403 */
    void checkHost(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !hosts.contains(host)) {
            throw new Denied(403, "this page is only at " + hosts);
        }
    }

    /** @throws Denied with 403 or 405 */
    void checkDeed(HttpExchange exchange) {
        if (!exchange.getRequestMethod().equals("POST")) {
            throw new Denied(405, "a deed is a POST");
        }
        if (!"1".equals(exchange.getRequestHeaders().getFirst("X-Sandbox"))) {
            throw new Denied(403, "a deed needs the header X-Sandbox: 1");
        }
    }

    /** @throws Denied with 405 */
    void checkReading(HttpExchange exchange) {
        if (!exchange.getRequestMethod().equals("GET")) {
            throw new Denied(405, "this can only be read");
        }
    }

    static void addHeaders(Headers headers) {
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
    }
}
