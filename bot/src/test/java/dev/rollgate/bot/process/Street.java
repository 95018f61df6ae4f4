package dev.rollgate.bot.process;

import dev.rollgate.sandbox.process.BotProcess;
import dev.rollgate.sandbox.process.BotSettings;
import dev.rollgate.sandbox.slack.Channel;
import dev.rollgate.sandbox.slack.Fault;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.slack.SlackServer;
import dev.rollgate.sandbox.slack.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Several clusters with a channel each, and one bot for all of them, which is a process and is killed now and then. */
final class Street implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);

    private final Workspace workspace = new Workspace(InstantSource.system());
    private final SlackServer slack = SlackServer.start(workspace);
    private final Person olga = workspace.addPerson("U0OLGA", "olga");
    private final Person anna = workspace.addPerson("U0ANNA", "anna");
    private final Map<Story, Player> players = new LinkedHashMap<>();
    private final Map<Story, Throwable> failures = new ConcurrentHashMap<>();
    private final Thread atExit = new Thread(this::endTheBot, "end-the-bot");
    private final Reaper reaper;
    private @Nullable BotProcess bot;
    private Duration took = Duration.ZERO;

    /** @param folder of the bot's log and database; whoever made it deletes it */
    Street(Path jar, Path folder, BotDatabase database, List<Story> stories) throws IOException {
        slack.rateLimits().off();
        BotSettings settings = settings(BotSettings.of(jar, folder), database);
        Map<Story, Site> sites = new LinkedHashMap<>();
        for (Story story : stories) {
            Channel channel = workspace.addChannel("C0STREET" + sites.size(), story.name(), olga, anna);
            Site site = Site.open(story.name(), story.nodes(), channel);
            sites.put(story, site);
            settings = site.settings(settings, olga.id(), anna.id(), story.limits());
        }
        Runtime.getRuntime().addShutdownHook(atExit); // before it is started: at its own end this program starts none
        bot = BotProcess.start(settings);
        workspace.botListensAt(bot.eventsUrl());
        reaper = new Reaper(bot, stories, () -> slack.faults().next(1, "chat.postMessage", new Fault.AnswerLost()));
        sites.forEach((story, site) -> players.put(story, new Player(site, workspace, olga, anna)));
    }

    private BotSettings settings(BotSettings bare, BotDatabase database) {
        return bare.with("spring.datasource.url", database.url())
                .with("rollgate.slack.bot-token", workspace.bot().token())
                .with("rollgate.slack.signing-secret", workspace.bot().signingSecret())
                .with("rollgate.slack.api-url", slack.apiUrl().toString())
                .with("rollgate.poll-interval", "1s")
                .withJavaOptions("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");
    }

    private void endTheBot() {
        BotProcess running = bot;
        if (running != null) {
            running.close();
        }
    }

    /** Returns when every story is over and the bot has ended, too. */
    void play() throws IOException, InterruptedException {
        long began = System.nanoTime();
        bot().awaitReady(START);
        players.forEach((story, player) -> Thread.ofVirtual().start(() -> play(story, player)));
        reaper.reaps();
        bot().close();
        took = Duration.ofNanos(System.nanoTime() - began);
    }

    private void play(Story story, Player player) {
        try {
            story.plot().accept(player, new KilledBot(player, reaper, () -> NotTaken.count(bot())));
        } catch (Throwable failed) {
            failures.put(story, failed);
        } finally {
            reaper.leaves(story.name());
        }
    }

    /** Why a story was not played to its end, with all that was said in it. */
    Optional<AssertionError> failure() {
        return failures.entrySet().stream()
                .findFirst()
                .map(failed -> new AssertionError(
                        failed.getKey().name() + ": " + failed.getValue().getMessage() + "\nthe thread:\n"
                                + players.get(failed.getKey()).hearing().transcript() + "\nthe bot's log ends so:\n"
                                + bot().logTail(30),
                        failed.getValue()));
    }

    /** What became of each story. */
    List<Aftermath> aftermath(BotDatabase database) throws SQLException {
        List<Aftermath> all = new ArrayList<>();
        for (Map.Entry<Story, Player> played : players.entrySet()) {
            all.add(Aftermath.of(played.getKey(), played.getValue(), database));
        }
        return all;
    }

    List<Reaper.Struck> struck() {
        return reaper.struck();
    }

    /** From the first launch until all was told. */
    Duration took() {
        return took;
    }

    BotProcess bot() {
        return Objects.requireNonNull(bot);
    }

    @Override
    public void close() {
        endTheBot();
        players.values().forEach(player -> player.site().confluence().close());
        slack.close();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
