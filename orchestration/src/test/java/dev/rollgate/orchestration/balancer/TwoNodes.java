package dev.rollgate.orchestration.balancer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;

/** Two nodes that answer with their names, and the port in front of them that a real load balancer takes. */
final class TwoNodes implements AutoCloseable {
    private static final int ENOUGH_FOR_BOTH = 8;

    private final HttpServer one = answering("node1");
    private final HttpServer two = answering("node2");
    private final int front = freePort();

    String one() {
        return address(one);
    }

    String two() {
        return address(two);
    }

    /** Where the load balancer has to listen. */
    String front() {
        return "127.0.0.1:" + front;
    }

    /** The names of those that answer at the front; empty while nobody listens there. */
    Set<String> inRotation() {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < ENOUGH_FOR_BOTH; i++) {
            names.addAll(asked());
        }
        return names;
    }

    @Override
    public void close() {
        one.stop(0);
        two.stop(0);
    }

    private Set<String> asked() {
        try {
            var connection = URI.create("http://" + front() + "/").toURL().openConnection();
            connection.setRequestProperty("Connection", "close");
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(2_000);
            try (var body = connection.getInputStream()) {
                return Set.of(new String(body.readAllBytes(), UTF_8));
            }
        } catch (IOException nobody) {
            return Set.of();
        }
    }

    private static String address(HttpServer node) {
        return "127.0.0.1:" + node.getAddress().getPort();
    }

    private static HttpServer answering(String name) {
        try {
            HttpServer node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            node.createContext("/", exchange -> {
                byte[] body = name.getBytes(UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            });
            node.start();
            return node;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
