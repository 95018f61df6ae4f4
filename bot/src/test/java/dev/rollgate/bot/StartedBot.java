package dev.rollgate.bot;

import com.slack.api.app_backend.SlackSignature;
import dev.rollgate.bot.config.StartCheck;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole bot in this process on ports of its own; its Slack and its Confluence are ports where nobody listens. */
public final class StartedBot implements AutoCloseable {
    private static final String SIGNING_SECRET = "signing-hush";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    /** @param database a JDBC URL */
    StartedBot(String database) throws IOException {
        this(database, Map.of());
    }

    /** @param others settings that hold instead of, or besides, the usual ones */
    StartedBot(String database, Map<String, String> others) throws IOException {
        this(database, others, Clock.systemUTC());
    }

    /** @param clock what the bot takes for the time, but for its database and its alarm clock */
    public StartedBot(String database, Map<String, String> others, Clock clock) throws IOException {
        this(database, others, clock, bot -> {});
    }

    /** @param besides puts parts of its own into the bot; a primary one takes the place of the bot's */
    public StartedBot(
            String database, Map<String, String> others, Clock clock, Consumer<GenericApplicationContext> besides)
            throws IOException {
        String nobody = "http://127.0.0.1:" + freePort();
        Map<String, String> settings = new HashMap<>(Map.of(
                "server.port", "0",
                "management.server.port", "0",
                "spring.datasource.url", database,
                "rollgate.slack.bot-token", "xoxb-hush",
                "rollgate.slack.signing-secret", SIGNING_SECRET,
                "rollgate.slack.api-url", nobody + "/api/",
                "rollgate.clusters.prod-wiki.base-url", nobody,
                "rollgate.clusters.prod-wiki.token", "pat-hush",
                "rollgate.clusters.prod-wiki.channel", "C0123456789",
                "rollgate.clusters.prod-wiki.policy.approvers", "U0ANNA,S0OPS"));
        settings.putAll(others);
        SpringApplication application = new SpringApplication(RollgateApplication.class);
        application.addListeners(new StartCheck());
        application.addInitializers(bot -> besides.accept((GenericApplicationContext) bot));
        application.addInitializers(bot -> ((GenericApplicationContext) bot)
                .registerBean("testClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)));
        context = application.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }

    /** One of the things it is made of. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public URI eventsUrl() {
        return uri("local.server.port", "/slack/events");
    }

    /** Asks the port that is for operators. */
    HttpResponse<String> forOperators(String path) throws IOException, InterruptedException {
        return got("local.management.port", path);
    }

    /** Asks the port that Slack reaches. */
    HttpResponse<String> forSlack(String path) throws IOException, InterruptedException {
        return got("local.server.port", path);
    }

    /** Anna types {@code /confluence-upgrade} in the cluster's channel. */
    HttpResponse<String> command(String text) throws IOException, InterruptedException {
        String body = body(text);
        return posted(body, new SlackSignature.Generator(SIGNING_SECRET).generate(now(), body));
    }

    HttpResponse<String> forgedCommand(String text) throws IOException, InterruptedException {
        return posted(body(text), "v0=00");
    }

    @Override
    public void close() {
        context.close();
    }

    private static String body(String text) {
        return "command=%2Fconfluence-upgrade&user_id=U0ANNA&team_id=TSANDBOX1&channel_id=C0123456789&trigger_id=1.2.3&text="
                + text.replace(' ', '+');
    }

    private HttpResponse<String> posted(String body, String signature) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(eventsUrl())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Slack-Request-Timestamp", now())
                        .header("X-Slack-Signature", signature)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> got(String port, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(port, path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String port, String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty(port) + path);
    }

    private static String now() {
        return String.valueOf(System.currentTimeMillis() / 1000);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
