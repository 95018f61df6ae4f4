package dev.rollgate.sandbox.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Workspace} over HTTP on the loopback address: the Web API under {@code /api/}, response_urls under
 * {@code /response/}. It answers as Slack does, refusals included, and can be told to {@linkplain #faults fail}.
 */
public final class SlackServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SlackServer.class.getName());
    private static final String API = "/api/";
    private static final String RESPONSE = "/response/";

    private final Faults faults = new Faults();
    private final Journal journal = new Journal();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Workspace workspace;
    private final RateLimits rateLimits;
    private final ApiDesk api;
    private final ResponseDesk responses;
    private final HttpServer http;

    private SlackServer(Workspace workspace, HttpServer http) {
        this.workspace = workspace;
        this.http = http;
        this.rateLimits = new RateLimits(workspace.clock());
        this.api = new ApiDesk(workspace, rateLimits);
        this.responses = new ResponseDesk(workspace);
    }

    /** Serves {@code workspace} on a port of the system's choice. */
    public static SlackServer start(Workspace workspace) {
        return start(workspace, 0);
    }

    /** Serves {@code workspace} on {@code port}; its response_urls lead here from now on. */
    public static SlackServer start(Workspace workspace, int port) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            SlackServer server = new SlackServer(workspace, http);
            http.setExecutor(server.threads);
            http.createContext(API, server::api);
            http.createContext(RESPONSE, server::response);
            http.start();
            workspace.line().responsesComeTo(server.uri().resolve(RESPONSE));
            return server;
        } catch (IOException taken) {
            throw new UncheckedIOException("Slack's sandbox cannot listen on port " + port, taken);
        }
    }

    /** The prefix of the Web API, with a slash at the end: the bot's {@code rollgate.slack.api-url}. */
    public URI apiUrl() {
        return uri().resolve(API);
    }

    public Faults faults() {
        return faults;
    }

    public Journal journal() {
        return journal;
    }

    public RateLimits rateLimits() {
        return rateLimits;
    }

    @Override
    public void close() {
        faults.clear();
        workspace.events().forget();
        workspace.sockets().close();
        http.stop(0);
        threads.shutdownNow();
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
    }

    private void api(HttpExchange exchange) throws IOException {
        Call call = CallReader.read(exchange.getRequestURI().getPath().substring(API.length()), exchange);
        new Answering(exchange, call).with(() -> api.serve(call));
    }

    private void response(HttpExchange exchange) throws IOException {
        Call call = ResponseDesk.read(exchange);
        String id = exchange.getRequestURI().getPath().substring(RESPONSE.length());
        new Answering(exchange, call).with(() -> responses.serve(id, call));
    }

    /** One call on its way through the faults, into the journal, and back. */
    private final class Answering {
        private final HttpExchange exchange;
        private final Call call;
        private final Instant arrived = workspace.clock().instant();

        private Answering(HttpExchange exchange, Call call) {
            this.exchange = exchange;
            this.call = call;
        }

        private void with(Supplier<Reply> served) throws IOException {
            try (exchange) {
                Fault fault = faults.take(call.method()).orElse(new Fault.Slow(Duration.ZERO));
                switch (fault) {
                    case Fault.Down down -> note(Outcome.DOWN, null);
                    case Fault.Hang hang -> {
                        note(Outcome.DOWN, null);
                        faults.hang();
                    }
                    case Fault.AnswerLost lost -> lose(served.get());
                    case Fault.Slow slow -> {
                        Thread.sleep(slow.by());
                        send(served.get());
                    }
                    case Fault.TooMany many -> send(Reply.tooMany(many.retryAfter()));
                    case Fault.Refused refused -> send(Reply.refused(200, Map.of(), new Refusal(refused.code())));
                    case Fault.Status status ->
                        send(new Reply(status.code(), Map.of(), "out of order", "http_" + status.code()));
                }
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException bug) {
                // the server would close the connection without a word, which looks like a fault that was asked for
                LOG.log(System.Logger.Level.ERROR, "the sandbox itself failed at " + call.method(), bug);
                throw bug;
            }
        }

        /** What was refused had no effect, heard or not. */
        private void lose(Reply reply) {
            note(reply.outcome() == Outcome.OK ? Outcome.LOST : Outcome.DOWN, reply.error());
        }

        private void send(Reply reply) throws IOException {
            note(reply.outcome(), reply.error());
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }

        private void note(Outcome outcome, @Nullable String error) {
            journal.add(new Journal.Entry(arrived, call.method(), call.args(), outcome, error));
        }
    }
}
