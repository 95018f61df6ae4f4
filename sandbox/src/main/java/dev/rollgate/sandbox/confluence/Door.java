package dev.rollgate.sandbox.confluence;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One port: lets faults have their way with a request, and else has it answered. */
final class Door implements HttpHandler {
    private final String contextPath;
    private final Faults faults;
    private final @Nullable String portOf;
    private final Notes notes;
    private final Function<Request, @Nullable Reply> answers;

    /** Is told of each call before its answer leaves. */
    interface Notes {
        void add(Request request, @Nullable Reply reply, Duration took);
    }

    /**
     * @param portOf the host whose own port this is; null: the load balancer's
     * @param answers null is no answer: the connection is closed
     */
    Door(
            String contextPath,
            Faults faults,
            Notes notes,
            @Nullable String portOf,
            Function<Request, @Nullable Reply> answers) {
        this.contextPath = contextPath;
        this.faults = faults;
        this.notes = notes;
        this.portOf = portOf;
        this.answers = answers;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            long arrived = System.nanoTime();
            Request request = Request.of(exchange, contextPath);
            Reply reply = replyTo(request);
            notes.add(request, reply, Duration.ofNanos(System.nanoTime() - arrived));
            if (reply != null) {
                send(exchange, reply);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Reply replyTo(Request request) throws InterruptedException {
        Faults.Faced faced = faults.take(request, portOf);
        for (Fault fault : faced.faults()) {
            if (fault instanceof Fault.Waits waits) {
                faults.waitAtMost(waits.before(), faced.cleared());
            }
        }
        for (Fault fault : faced.faults()) {
            if (fault instanceof Fault.Instead instead) {
                return replyOf(instead, faced.cleared());
            }
        }
        Reply reply = answers.apply(request);
        for (Fault fault : faced.faults()) {
            if (reply != null && fault instanceof Fault.Afterwards afterwards) {
                reply = Distortions.apply(afterwards, reply);
            }
        }
        return reply;
    }

    private @Nullable Reply replyOf(Fault.Instead fault, CountDownLatch cleared) throws InterruptedException {
        return switch (fault) {
            case Fault.Answers other -> other.reply();
            case Fault.Closes closes -> null;
            case Fault.LosesOrder lost -> null;
            case Fault.Hangs hangs -> {
                faults.waitAtMost(ChronoUnit.FOREVER.getDuration(), cleared);
                yield null;
            }
        };
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        if (reply.contentType() != null) {
            exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        }
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
