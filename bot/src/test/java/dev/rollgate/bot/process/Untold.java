package dev.rollgate.bot.process;

import dev.rollgate.sandbox.process.BotProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Whether the bot has something to tell yet, by its own figures. They may be ten seconds old. */
final class Untold implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest figures;

    Untold(BotProcess bot) {
        this.figures = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + bot.settings().managementPort() + "/actuator/prometheus"))
                .timeout(Duration.ofSeconds(10))
                .build();
    }

    /** False, too, when it does not answer. */
    boolean isNothing() {
        try {
            return http.send(figures, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .anyMatch("rollgate_untold_runs 0.0"::equals);
        } catch (IOException away) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
