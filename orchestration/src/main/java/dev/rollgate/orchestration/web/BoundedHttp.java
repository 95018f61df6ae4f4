package dev.rollgate.orchestration.web;

import static dev.rollgate.orchestration.web.Exchange.Failure.TIMED_OUT;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
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
 *
 * <p>Make one and keep it: connections are reused. Its threads are daemons, and go when it is collected.
 */
public final class BoundedHttp {
    private final HttpClient http;
    private final long mostBytes;

    /** @param mostBytes of an answer's body; one that is larger is no answer */
    public BoundedHttp(Duration connecting, long mostBytes) {
        this.mostBytes = mostBytes;
        this.http = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(connecting)
                .build();
    }

    /**
     * Sends once. Never throws for what happens outside; an interrupted thread stays interrupted.
     *
     * @param wholeCall from now to the last byte of the body
     */
    public Exchange send(HttpRequest request, Duration wholeCall) {
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(request, head -> new CappedBody(mostBytes));
        try {
            // not HttpRequest.timeout: before JDK 26 that one ends with the headers, and a body may dribble for ever
            return new Exchange.Answered(answer.get(wholeCall.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failed) {
            return Breakage.of(failed, mostBytes);
        } catch (TimeoutException late) {
            answer.cancel(true);
            return new Exchange.Failed(TIMED_OUT, "no whole answer within " + inSeconds(wholeCall));
        } catch (InterruptedException stop) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Exchange.Failed(TIMED_OUT, "given up, as the bot is stopping");
        }
    }

    private static String inSeconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
