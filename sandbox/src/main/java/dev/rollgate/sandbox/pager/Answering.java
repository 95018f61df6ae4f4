package dev.rollgate.sandbox.pager;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One call on its way through the faults, into the journal, and back. */
final class Answering {
    private static final System.Logger LOG = System.getLogger(Answering.class.getName());

    private final HttpExchange exchange;
    private final Request request;
    private final Instant arrived;
    private final Journal journal;

    Answering(HttpExchange exchange, Request request, Instant arrived, Journal journal) {
        this.exchange = exchange;
        this.request = request;
        this.arrived = arrived;
        this.journal = journal;
    }

    void through(Faults faults, Supplier<Reply> served) throws IOException {
        try (exchange) {
            switch (faults.take().orElse(new Fault.Slow(Duration.ZERO))) {
                case Fault.Away away -> note(Outcome.DOWN, 0, "", null);
                case Fault.AnswerLost lost -> lose(served.get());
                case Fault.Slow slow -> {
                    faults.waitFor(slow.by());
                    send(served.get());
                }
                case Fault.TooMany many -> send(Reply.tooMany(many.retryAfter()));
                case Fault.KeyRejected rejected -> send(Desk.keyRejected(rejected.status()));
                case Fault.Status status -> send(Reply.plain(status.code(), "Internal Server Error"));
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException bug) {
            // the server would close the connection without a word, which looks like a fault that was asked for
            LOG.log(System.Logger.Level.ERROR, "the sandbox itself failed at " + request.path(), bug);
            throw bug;
        }
    }

    /** What was refused had no effect, heard or not. */
    private void lose(Reply reply) {
        note(reply.outcome() == Outcome.ACCEPTED ? Outcome.LOST : Outcome.DOWN, 0, "", reply.effect());
    }

    private void send(Reply reply) throws IOException {
        note(reply.outcome(), reply.status(), reply.body(), reply.effect());
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private void note(Outcome outcome, int status, String answer, @Nullable Effect effect) {
        ObjectNode event = request.event() == null ? null : request.event().deepCopy();
        if (event != null) {
            event.remove("routing_key"); // the journal is shown
        }
        journal.add(new Journal.Entry(arrived, request.path(), event, outcome, status, answer, effect));
    }
}
