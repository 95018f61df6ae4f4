package dev.rollgate.sandbox.pager;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A {@link PagerService} over HTTP on the loopback address: {@code POST /v2/enqueue} and {@code POST /v2/change/enqueue}. It
 * answers as PagerDuty does, refusals included, and can be told to {@linkplain #faults fail}.
 */
public final class PagerServer implements AutoCloseable {
    /** The integration's key: the one that is accepted. */
    public static final String ROUTING_KEY = "0123456789abcdef0123456789abcdef";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Journal journal = new Journal();
    private final InstantSource clock;
    private final PagerService service;
    private final RateLimit rateLimit;
    private final Faults faults;
    private final Desk desk;
    private final int port;
    private HttpServer http;
    private boolean listening = true;

    private PagerServer(InstantSource clock) throws IOException {
        this.clock = clock;
        this.service = new PagerService(clock);
        this.rateLimit = new RateLimit(clock);
        this.faults = new Faults(clock);
        this.desk = new Desk(ROUTING_KEY, service, rateLimit, clock);
        this.http = listenAt(0);
        this.port = http.getAddress().getPort();
    }

    /** Serves a service without incidents on a port of the system's choice; all its times are that clock's. */
    public static PagerServer start(InstantSource clock) {
        try {
            return new PagerServer(clock);
        } catch (IOException none) {
            throw new UncheckedIOException("the pager's sandbox cannot listen", none);
        }
    }

    /** Without a path and a slash at the end: stands for {@code https://events.pagerduty.com}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public PagerService service() {
        return service;
    }

    public Journal journal() {
        return journal;
    }

    public Faults faults() {
        return faults;
    }

    public RateLimit rateLimit() {
        return rateLimit;
    }

    /** From now on connections are refused, as if nobody had ever listened; open ones break. The second time nothing happens. */
    public synchronized void refuseConnections() {
        if (listening) {
            http.stop(0);
            listening = false;
        }
    }

    /**
     * Listens again, at the same address. The second time nothing happens.
     *
     * @throws UncheckedIOException if somebody else has taken the port meanwhile
     */
    public synchronized void acceptConnections() {
        if (!listening) {
            try {
                http = listenAt(port);
                listening = true;
            } catch (IOException taken) {
                throw new UncheckedIOException("the pager's sandbox cannot listen on port " + port, taken);
            }
        }
    }

    @Override
    public synchronized void close() {
        faults.clear();
        if (listening) {
            http.stop(0);
            listening = false;
        }
        threads.shutdownNow();
    }

    private HttpServer listenAt(int atPort) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), atPort), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Request request = Request.of(exchange);
        new Answering(exchange, request, clock.instant(), journal).through(faults, () -> desk.serve(request));
    }
}
