package dev.rollgate.sandbox.slack;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The way from the workspace to the bot, by HTTP or a socket; the bot must acknowledge within three seconds. */
final class BotLine {
    private static final String ANOTHER_SECRET = "not-the-signing-secret-of-this-app";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final InstantSource clock;
    private final Supplier<Bot> bot;
    private final Sockets sockets;
    private volatile boolean overSocket;
    private volatile @Nullable URI eventsUrl;
    private volatile @Nullable URI responseBase;
    private volatile Duration limit = Duration.ofSeconds(3);

    BotLine(InstantSource clock, Supplier<Bot> bot) {
        this.clock = clock;
        this.bot = bot;
        this.sockets = new Sockets(bot);
    }

    Sockets sockets() {
        return sockets;
    }

    void goesOverSocket() {
        overSocket = true;
    }

    boolean isOverSocket() {
        return overSocket;
    }

    void leadsTo(URI url) {
        eventsUrl = url;
    }

    void waitsFor(Duration longest) {
        limit = longest;
    }

    void responsesComeTo(URI base) {
        responseBase = base;
    }

    String responseUrl(String id) {
        URI base = responseBase;
        if (base == null) {
            throw new IllegalStateException("nobody serves this workspace: start a SlackServer before people act");
        }
        return base.resolve(id).toString();
    }

    BotAnswer send(String body, Sending how) {
        if (overSocket) {
            return send(BotRequest.unsigned(body, how));
        }
        URI url = eventsUrl;
        if (url == null) {
            throw new IllegalStateException("the workspace does not know the bot: say where botListensAt first");
        }
        String secret = how.genuine() ? bot.get().signingSecret() : ANOTHER_SECRET;
        return send(BotRequest.signed(url, body, clock.instant().plus(how.clockOff()), secret)
                .as(how.retry()));
    }

    BotAnswer send(BotRequest request) {
        return overSocket ? sockets.send(request, limit) : overHttp(request);
    }

    private BotAnswer overHttp(BotRequest request) {
        long start = System.nanoTime();
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request.overHttp(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            HttpResponse<String> response = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return new BotAnswer(request, response.statusCode(), response.body(), since(start), false);
        } catch (TimeoutException late) {
            answer.cancel(true);
            return new BotAnswer(request, 0, "", since(start), true);
        } catch (ExecutionException unreachable) {
            return new BotAnswer(request, 0, "", since(start), false);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the bot was to acknowledge", stopped);
        }
    }

    static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
