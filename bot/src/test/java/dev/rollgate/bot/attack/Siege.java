package dev.rollgate.bot.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.app_backend.SlackSignature;
import dev.rollgate.bot.StartedBot;
import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.sandbox.confluence.ClusterSpec;
import dev.rollgate.sandbox.confluence.NodeSpec;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import dev.rollgate.sandbox.slack.BotAnswer;
import dev.rollgate.sandbox.slack.Channel;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.slack.SlackServer;
import dev.rollgate.sandbox.slack.Trait;
import dev.rollgate.sandbox.slack.Workspace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole bot, with a workspace of people good and bad and as many clusters as a test needs; each has a channel that all are in. */
final class Siege implements AutoCloseable {
    static final String COMMAND = "/confluence-upgrade";
    static final String TARGET = "9.2.21";
    /** For a machine with too much to do; the bot then also asks people to try again, and so they do here. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    final ShiftedClock clock = new ShiftedClock();
    final Workspace workspace = new Workspace(clock);
    final SlackServer slack = SlackServer.start(workspace);
    final Person olga = workspace.addPerson("U0OLGA", "olga");
    final Person anna = workspace.addPerson("U0ANNA", "anna");
    final Person ben = workspace.addPerson("U0BEN", "ben");
    final Person gus = workspace.addPerson("U0GUEST", "gus", Trait.GUEST);
    final Person robo = workspace.addPerson("U0ROBO", "robo", Trait.BOT);
    final Person una = workspace.addPerson("U0ONLYHERE", "una", Trait.SINGLE_CHANNEL_GUEST);
    final Person hal = workspace.addPerson("U0HIDDEN", "hal", Trait.INVISIBLE);
    final Person sue = workspace.addPerson("U0STRANGER", "sue", Trait.STRANGER);
    final Person dan = workspace.addPerson("U0DAN", "dan");
    private final List<Wiki> wikis = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private StartedBot bot;

    Siege() {
        slack.rateLimits().off();
        settings.put("rollgate.poll-interval", "200ms");
        settings.put("rollgate.slack.api-url", slack.apiUrl().toString());
        settings.put("rollgate.slack.bot-token", workspace.bot().token());
        settings.put("rollgate.slack.signing-secret", workspace.bot().signingSecret());
    }

    /** A cluster of two nodes. @param policy by key below {@code policy} */
    Wiki wiki(String name, Map<String, String> policy) {
        return wiki(name, policy, "wiki-1", "wiki-2");
    }

    /** A cluster whose nodes have these names, on hosts h0, h1 and so on. */
    Wiki wiki(String name, Map<String, String> policy, String... nodes) {
        ClusterSpec.Builder spec = ClusterSpec.builder().speed(100);
        for (int i = 0; i < nodes.length; i++) {
            spec.node(NodeSpec.named("h" + i, "10.1.0." + (11 + i)).withName(nodes[i]));
        }
        Channel channel =
                workspace.addChannel("C0" + wikis.size(), name, olga, anna, ben, gus, una, robo, hal, sue, dan);
        Wiki wiki = Wiki.serve(name, channel, new SimulatedCluster(spec.build(), clock));
        wikis.add(wiki);
        settings.putAll(wiki.settings(policy));
        return wiki;
    }

    Siege begins(Path folder) throws IOException {
        // the one cluster that the bot's usual settings have
        wiki("prod-wiki", Map.of("approvers", "U0ANNA"));
        bot = new StartedBot("jdbc:h2:file:" + folder.resolve("rollgate") + ";DB_CLOSE_ON_EXIT=FALSE", settings, clock);
        workspace.botListensAt(bot.eventsUrl());
        return this;
    }

    <T> T part(Class<T> type) {
        return bot.part(type);
    }

    BotAnswer command(Person who, Wiki wiki, String text) {
        return who.types(wiki.channel().id(), COMMAND, text);
    }

    /** The newest message with a button that begins so; Olga starts a run for it if there is none. */
    Message asking(Wiki wiki, String label) {
        if (log(wiki).isEmpty()) {
            await().atMost(PATIENCE)
                    .until(() -> command(olga, wiki, "start " + wiki.name() + " " + TARGET)
                            .body()
                            .contains("Checking"));
        }
        return await().atMost(PATIENCE).until(() -> newest(wiki, label), message -> message != null);
    }

    private static Message newest(Wiki wiki, String label) {
        return wiki.channel().messages().reversed().stream()
                .filter(message -> message.buttons().stream()
                        .anyMatch(button -> button.label().startsWith(label)))
                .findFirst()
                .orElse(null);
    }

    /** Everything recorded of the live run; empty if there is none. */
    List<RunEvent> log(Wiki wiki) {
        RunStore store = part(RunStore.class);
        return store
                .liveRunOf(new ClusterKey(wiki.name()))
                .map(run -> ((RunStore.Stored.Log) store.read(run)).events())
                .orElse(List.of())
                .stream()
                .map(Recorded::event)
                .toList();
    }

    List<RunEvent> approvals(Wiki wiki) {
        return log(wiki).stream().filter(RunEvent.Approved.class::isInstance).toList();
    }

    /** Does it, and awaits that this is said to {@code who} alone, and that nothing is recorded. */
    void refused(Person who, Wiki wiki, Runnable attempt, String words) {
        List<RunEvent> before = log(wiki);
        String answer = answer(who, attempt);
        for (int again = 0; again < 3 && answer.matches("(?s)(Not recorded|The bot's database).*"); again++) {
            answer = answer(who, attempt);
        }
        assertThat(answer).contains(words);
        assertThat(log(wiki)).isEqualTo(before);
    }

    private String answer(Person who, Runnable attempt) {
        int heard = workspace.privateTo(who).size();
        attempt.run();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(workspace.privateTo(who)).hasSizeGreaterThan(heard));
        return workspace.privateTo(who).getLast().plainText();
    }

    void refusedClick(Person who, Wiki wiki, Message gate, String label, String words) {
        refused(who, wiki, () -> who.clicks(gate, label), words);
    }

    /** Sends what Slack has sent before, altered, and signed as Slack signs. @return the answer's body */
    String alteredAndSigned(BotAnswer earlier, String... fromAndTo) {
        String body = earlier.request().body();
        for (int i = 0; i < fromAndTo.length; i += 2) {
            assertThat(body).contains(fromAndTo[i]);
            body = body.replace(fromAndTo[i], fromAndTo[i + 1]);
        }
        return signed(body);
    }

    private String signed(String body) {
        String now = String.valueOf(clock.instant().getEpochSecond());
        String signature = new SlackSignature.Generator(workspace.bot().signingSecret()).generate(now, body);
        URI url = bot.eventsUrl();
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(url)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("X-Slack-Request-Timestamp", now)
                            .header("X-Slack-Signature", signature)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException unsent) {
            throw new IllegalStateException(unsent);
        }
    }

    @Override
    public void close() {
        bot.close();
        http.close();
        wikis.forEach(wiki -> wiki.confluence().close());
        slack.close();
    }
}
