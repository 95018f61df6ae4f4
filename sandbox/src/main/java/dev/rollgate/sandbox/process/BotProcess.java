package dev.rollgate.sandbox.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The bot's jar, run by the same Java that runs this. Started, killed and started again it keeps its ports and its data. What
 * it prints goes to {@link #log}, one file for all its lives.
 *
 * <p>Whoever starts one must {@link #close} it, whatever happens: a child outlives its parent.
 */
public final class BotProcess implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int GRACE_SECONDS = 15;
    private static final int TAIL = 30;

    private final BotSettings settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private Process process;
    private boolean closed;

    private BotProcess(BotSettings settings) throws IOException {
        this.settings = settings;
        this.process = launched(settings);
    }

    /**
     * Starts the bot and does not wait for it.
     *
     * @throws IOException if there is no such jar, or no process can be made
     */
    public static BotProcess start(BotSettings settings) throws IOException {
        if (!Files.isRegularFile(settings.jar())) {
            throw new IOException("there is no " + settings.jar());
        }
        return new BotProcess(settings);
    }

    /**
     * Waits until the bot says that it is ready.
     *
     * @throws BotFailed if it has ended, or is not ready in time
     */
    public void awaitReady(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!isReady()) {
            if (!isAlive()) {
                throw new BotFailed("the bot ended with exit code " + current().exitValue(), logTail(TAIL));
            }
            if (System.nanoTime() > deadline) {
                throw new BotFailed("the bot was not ready within " + limit.toSeconds() + " s", logTail(TAIL));
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** Asks the readiness probe once. */
    public boolean isReady() throws InterruptedException {
        URI probe = URI.create("http://127.0.0.1:" + settings.managementPort() + "/actuator/health/readiness");
        HttpRequest request =
                HttpRequest.newBuilder(probe).timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public boolean isAlive() {
        return current().isAlive();
    }

    /** The process's id; another one after {@link #restart}. */
    public long pid() {
        return current().pid();
    }

    /** As {@code kill -9} does: it has no time to write or say anything. Returns when it is gone; does nothing where it is gone. */
    public synchronized void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts it again with the same settings on the same data, killed before if it still runs. Does not wait for it. */
    public synchronized void restart() throws IOException, InterruptedException {
        if (closed) {
            throw new IllegalStateException("this bot was closed: nobody would end it");
        }
        kill();
        process = launched(settings);
    }

    public BotSettings settings() {
        return settings;
    }

    /** Where Slack finds it. */
    public URI eventsUrl() {
        return URI.create("http://127.0.0.1:" + settings.port() + "/slack/events");
    }

    public Path log() {
        return settings.folder().resolve("bot.log");
    }

    /** The last lines that the bot has printed. */
    public String logTail(int lines) {
        try {
            List<String> all = new String(Files.readAllBytes(log()), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException unreadable) {
            return "(" + log() + " cannot be read: " + unreadable.getMessage() + ")";
        }
    }

    /** Ends the bot: politely, and by force where that takes longer than it allows itself. */
    @Override
    public synchronized void close() {
        closed = true;
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        http.shutdownNow();
    }

    private synchronized Process current() {
        return process;
    }

    /** Its temporary files lie in its folder: a killed process deletes none. */
    private static Process launched(BotSettings settings) throws IOException {
        Path temporary = Files.createDirectories(settings.folder().resolve("tmp"));
        List<String> command = new ArrayList<>(List.of(java(), "-Djava.io.tmpdir=" + temporary));
        command.addAll(settings.javaOptions());
        command.addAll(List.of("-jar", settings.jar().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(settings.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        settings.folder().resolve("bot.log").toFile()));
        settings.applyTo(builder.environment());
        return builder.start();
    }

    private static String java() {
        return ProcessHandle.current()
                .info()
                .command()
                .orElseGet(() ->
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }
}
