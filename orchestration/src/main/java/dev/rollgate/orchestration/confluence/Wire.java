package dev.rollgate.orchestration.confluence;

import static dev.rollgate.orchestration.run.Trouble.Kind.TIMED_OUT;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * HTTP, bounded in time and size, that follows nothing and remembers nothing: no redirect (credentials would go along),
 * no cookie (stickiness would tie the bot to a node that is about to stop).
 *
 * <p>An order is sent at most once: the JDK's client repeats only GETs by itself, after a kept connection turned out to
 * be closed, unless the JVM was started with {@code jdk.httpclient.enableAllMethodRetry}.
 */
final class Wire {
    /** A cluster of a hundred nodes is a tenth of this. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient http;
    private final Duration wholeCall;

    Wire(Duration wholeCall) {
        this.wholeCall = wholeCall;
        this.http = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    /** Never throws for what happens outside; an interrupted thread stays interrupted. */
    Answer send(Call call) {
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(call.request(), head -> new CappedBody(MOST_BYTES));
        try {
            // not HttpRequest.timeout: before JDK 26 that one ends with the headers, and a body may dribble for ever
            return new Answer.Came(call, answer.get(wholeCall.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failed) {
            return new Answer.Failed(WireTrouble.of(call, failed));
        } catch (TimeoutException late) {
            answer.cancel(true);
            return new Answer.Failed(call.trouble(TIMED_OUT, "no whole answer within " + inSeconds(wholeCall)));
        } catch (InterruptedException stop) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Answer.Failed(call.trouble(TIMED_OUT, "given up, as the bot is stopping"));
        }
    }

    private static String inSeconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
