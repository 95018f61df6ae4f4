package dev.rollgate.sandbox.slack;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Socket Mode: the WebSockets that the app has opened to Slack, at most ten. An envelope goes to any one of them; where there
 * is none it is lost at once, as is one whose connection ends before it is acknowledged.
 *
 * <p>That {@code apps.connections.open} fails in other ways than here is for {@link SlackServer#faults}.
 */
public final class Sockets {
    private static final int MOST = 10;
    private static final Pattern TICKET = Pattern.compile(".*[?&]ticket=([^&]+).*");

    private record Awaited(SocketConnection on, CompletableFuture<String> payload) {}

    private final Supplier<Bot> bot;
    private final List<SocketConnection> open = new CopyOnWriteArrayList<>();
    private final Map<String, Awaited> awaited = new ConcurrentHashMap<>();
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private volatile @Nullable String refusal;
    private @Nullable SocketServer server;

    Sockets(Supplier<Bot> bot) {
        this.bot = bot;
    }

    /** The app-level token, which opens connections and nothing else: the bot's {@code rollgate.slack.app-token}. */
    public String appToken() {
        return "xapp-1-AROLLGATE-sandbox-app-level-token";
    }

    /** How many connections are open, silent ones included. */
    public int connections() {
        return open.size();
    }

    /** Ends every connection without a word, as a lost network does. */
    public void dropAll() {
        open.forEach(SocketConnection::drop);
    }

    /** The connections that are there now stay open, but answer no ping and bring nothing any more; later ones are well. */
    public void goSilent() {
        open.forEach(SocketConnection::fallSilent);
    }

    /** Says {@code disconnect} on every connection. What Slack does after that, {@link #dropAll} say, is for the test to do. */
    public void disconnect(DisconnectReason reason) {
        open.forEach(connection -> connection.disconnect(reason));
    }

    /** From now on the app token is refused with this code: {@code token_revoked}, {@code account_inactive} … */
    public void refuseToken(String code) {
        refusal = code;
    }

    @Nullable
    String tokenRefusal() {
        return refusal;
    }

    /** The address of a new connection, good for one. */
    synchronized URI issueLink() {
        if (server == null) {
            server = SocketServer.start(this);
        }
        String ticket = UUID.randomUUID().toString();
        tickets.add(ticket);
        return server.link(ticket, bot.get().appId());
    }

    BotAnswer send(BotRequest request, Duration limit) {
        long start = System.nanoTime();
        Optional<SocketConnection> chosen = any();
        if (chosen.isEmpty()) {
            return new BotAnswer(request, 0, "", BotLine.since(start), false);
        }
        String id = UUID.randomUUID().toString();
        CompletableFuture<String> payload = new CompletableFuture<>();
        awaited.put(id, new Awaited(chosen.get(), payload));
        try {
            if (!open.contains(chosen.get())) {
                closed(chosen.get()); // before it was awaited: nobody would say so later
            }
            chosen.get().send(Envelope.of(request).json(id));
            String body = payload.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return new BotAnswer(request, 200, body, BotLine.since(start), false);
        } catch (TimeoutException late) {
            return new BotAnswer(request, 0, "", BotLine.since(start), true);
        } catch (ExecutionException closed) {
            return new BotAnswer(request, 0, "", BotLine.since(start), false);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the bot was to acknowledge", stopped);
        } finally {
            awaited.remove(id);
        }
    }

    boolean redeem(String resource) {
        Matcher ticket = TICKET.matcher(resource);
        return ticket.matches() && tickets.remove(ticket.group(1));
    }

    synchronized void opened(SocketConnection connection) {
        if (open.size() == MOST) {
            connection.disconnect(DisconnectReason.TOO_MANY_WEBSOCKETS);
            connection.close();
            return;
        }
        open.add(connection);
        connection.hello(open.size(), bot.get());
    }

    /** An acknowledgement counts on whichever connection it comes; one that nobody awaits any more is too late. */
    void heard(String message) {
        JsonNode acknowledgement = Json.parse(message).orElseGet(Json::object);
        Awaited answer = awaited.get(Json.textOr(acknowledgement, "envelope_id", ""));
        if (answer != null) {
            JsonNode payload = acknowledgement.path("payload");
            answer.payload().complete(payload.isObject() ? payload.toString() : "");
        }
    }

    void closed(SocketConnection connection) {
        open.remove(connection);
        awaited.values().stream()
                .filter(answer -> answer.on() == connection)
                .forEach(answer -> answer.payload().completeExceptionally(new IllegalStateException("closed")));
    }

    synchronized void close() {
        if (server != null) {
            server.end();
            server = null;
        }
    }

    private Optional<SocketConnection> any() {
        List<SocketConnection> now = List.copyOf(open);
        return now.isEmpty()
                ? Optional.empty()
                : Optional.of(now.get(ThreadLocalRandom.current().nextInt(now.size())));
    }
}
