package dev.rollgate.sandbox.confluence;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A {@link SimulatedCluster} behind HTTP: one port for the load balancer, where each request is answered by the next node that
 * serves, and a port of its own for each node. It speaks the rolling-upgrade API beneath {@code {context}/rest/zdu}, the
 * node's {@code /status}, access mode and server information, and refuses what Confluence refuses.
 *
 * <p>A node without a process closes connections to its port unanswered. Requests wait in {@link Faults} without holding up
 * each other or the cluster.
 */
public final class ConfluenceServer implements AutoCloseable {
    private final ServerSpec spec;
    private final Faults faults = new Faults();
    private final CallLog calls = new CallLog();
    private final InstantSource clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, HttpServer> nodePorts = new LinkedHashMap<>();
    private final RestApi api;
    private final LoadBalancer balancer;
    private final HttpServer front;

    private ConfluenceServer(SimulatedCluster cluster, ServerSpec spec) throws IOException {
        this.spec = spec;
        this.clock = cluster.clock();
        this.api = new RestApi(cluster, new RequestChecks(spec));
        this.balancer = new LoadBalancer(cluster);
        this.front = open(spec.frontPort(), null, this::balanced);
    }

    /**
     * Opens the front port and one for each node that serves now; {@link #openPort} adds others.
     *
     * @throws IOException if a port is taken
     */
    public static ConfluenceServer start(SimulatedCluster cluster, ServerSpec spec) throws IOException {
        ConfluenceServer server = new ConfluenceServer(cluster, spec);
        for (String host : cluster.serving()) {
            server.openPort(host);
        }
        return server;
    }

    /** Where clients find the cluster, context path included, without a slash at the end. */
    public URI baseUrl() {
        return urlOf(front);
    }

    /** Where that node alone answers, context path included. */
    public synchronized URI nodeUrl(String host) {
        HttpServer port = nodePorts.get(host);
        if (port == null) {
            throw new IllegalArgumentException("no port was opened for " + host);
        }
        return urlOf(port);
    }

    /** A port of its own for a node that was added later; again for the same node changes nothing. */
    public synchronized void openPort(String host) throws IOException {
        if (!nodePorts.containsKey(host)) {
            nodePorts.put(host, open(spec.nodePorts().getOrDefault(host, 0), host, request -> signed(request, host)));
        }
    }

    public Faults faults() {
        return faults;
    }

    /** What was asked here, and how it was answered. */
    public CallLog calls() {
        return calls;
    }

    /** What the access mode says; the cluster works all the same. */
    public void readOnly(boolean now) {
        api.readOnly(now);
    }

    /** Closes all ports; requests that wait are let go unanswered. */
    @Override
    public synchronized void close() {
        faults.clear();
        front.stop(0);
        nodePorts.values().forEach(port -> port.stop(0));
        threads.shutdownNow();
    }

    private @Nullable Reply balanced(Request request) {
        String host = balancer.hostFor(request);
        return host == null ? RestApi.unavailable() : signed(request, host);
    }

    private @Nullable Reply signed(Request request, String host) {
        Reply reply = api.answer(request, host);
        return reply == null ? null : reply.withHeader("Set-Cookie", balancer.cookie(host, spec.contextPath()));
    }

    private HttpServer open(int port, @Nullable String host, Function<Request, @Nullable Reply> answers)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", new Door(spec.contextPath(), faults, noting(host), host, answers));
        server.start();
        return server;
    }

    private Door.Notes noting(@Nullable String host) {
        return (request, reply, took) -> calls.add(clock.instant().minus(took), host, request, reply, took);
    }

    private URI urlOf(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + spec.contextPath());
    }
}
