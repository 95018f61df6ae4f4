package dev.rollgate.bot.bench;

import com.slack.api.app_backend.SlackSignature;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Signed slash commands at a constant rate, whether the earlier ones are answered or not. What a request took counts from the
 * moment when it should have been sent, so that a stall is seen by all that would have met it.
 */
final class OpenLoop {
    /** What is typed where, by whom. */
    record Typed(String user, String channel, String text) {
        String body() {
            return "command=%2Fconfluence-upgrade&team_id=TSANDBOX1&trigger_id=1.2.3&user_id=" + user + "&channel_id="
                    + channel + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** @param due since the beginning @param answer status and body, or what went wrong */
    record Shot(Duration due, Duration took, String answer) {}

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final URI events;
    private final SlackSignature.Generator signature;

    OpenLoop(URI events, String signingSecret) {
        this.events = events;
        this.signature = new SlackSignature.Generator(signingSecret);
    }

    /** @param typed what is sent, by its number */
    List<Shot> fire(int perSecond, Duration time, IntFunction<Typed> typed) {
        int number = Math.toIntExact(time.toSeconds() * perSecond);
        long apart = Duration.ofSeconds(1).toNanos() / perSecond;
        long began = System.nanoTime();
        List<CompletableFuture<Shot>> shots = IntStream.range(0, number)
                .mapToObj(i -> {
                    long due = began + i * apart;
                    while (System.nanoTime() < due) {
                        LockSupport.parkNanos(due - System.nanoTime());
                    }
                    return http.sendAsync(signed(typed.apply(i).body()), BodyHandlers.ofString())
                            .handle((response, failed) -> shot(began, due, response, failed));
                })
                .toList();
        return shots.stream().map(CompletableFuture::join).toList();
    }

    private static Shot shot(
            long began, long due, @Nullable HttpResponse<String> response, @Nullable Throwable failed) {
        long now = System.nanoTime();
        String answer = response == null ? "failed: " + failed : response.statusCode() + " " + response.body();
        return new Shot(Duration.ofNanos(due - began), Duration.ofNanos(now - due), answer);
    }

    private HttpRequest signed(String body) {
        String now = Long.toString(System.currentTimeMillis() / 1000);
        return HttpRequest.newBuilder(events)
                .timeout(Duration.ofSeconds(3))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", now)
                .header("X-Slack-Signature", signature.generate(now, body))
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
