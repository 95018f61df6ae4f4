package dev.rollgate.bot.process;

import dev.rollgate.sandbox.process.BotProcess;
import dev.rollgate.sandbox.process.BotSettings;
import dev.rollgate.sandbox.slack.Fault;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.slack.SlackServer;
import dev.rollgate.sandbox.slack.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Several clusters with a channel each, and one bot for all of them, which is a process and is killed now and then. */
final class Street implements AutoCloseable {
    private final Workspace workspace = new Workspace(InstantSource.system());
    private final SlackServer slack = SlackServer.start(workspace);
    private final Map<Story, Player> players = new LinkedHashMap<>();
    private final Map<Story, Throwable> failures = new ConcurrentHashMap<>();
    private final Thread atExit = new Thread(this::endTheBot, "end-the-bot");
    private final Reaper reaper;
    private BotProcess bot;

    /** @param folder of the bot's log and database; whoever made it deletes it */
    Street(Path jar, Path folder, BotDatabase database, List<Story> stories) throws IOException {
        slack.rateLimits().off();
        Person olga = workspace.addPerson("U0OLGA", "olga");
        Person anna = workspace.addPerson("U0ANNA", "anna");
        Map<Story, Site> sites = new LinkedHashMap<>();
        BotSettings settings = BotSettings.of(jar, folder)
                .with("spring.datasource.url", database.url())
                .with("rollgate.slack.bot-token", workspace.bot().token())
                .with("rollgate.slack.signing-secret", workspace.bot().signingSecret())
                .with("rollgate.slack.api-url", slack.apiUrl().toString())
                .with("rollgate.poll-interval", "1s")
                .withJavaOptions("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");
        for (Story story : stories) {
            Site site = Site.open(
                    story.name(), story.nodes(), workspace.addChannel(channel(sites.size()), story.name(), olga, anna));
            sites.put(story, site);
            settings = site.settings(settings, olga.id(), anna.id(), story.limits());
        }
        Runtime.getRuntime().addShutdownHook(atExit); // before it is started: at its own end this program starts none
        bot = BotProcess.start(settings);
        workspace.botListensAt(bot.eventsUrl());
        reaper = new Reaper(
                bot,
                stories.size(),
                stories.stream()
                        .filter(story -> !story.joinsLate())
                        .map(Story::name)
                        .collect(Collectors.toSet()),
                () -> slack.faults().next(1, "chat.postMessage", new Fault.AnswerLost()));
        sites.forEach((story, site) -> players.put(
                story, new Player(site, workspace, olga, anna, reaper, () -> NotTaken.count(bot))));
    }

    private static String channel(int number) {
        return "C0STREET" + (number + 1);
    }

    private void endTheBot() {
        if (bot != null) {
            bot.close();
        }
    }

    /** Returns when every story is over and the bot has ended, too. */
    void play() throws IOException, InterruptedException {
        bot.awaitReady(java.time.Duration.ofSeconds(90));
        players.forEach((story, player) -> Thread.ofVirtual().start(() -> play(story, player)));
        reaper.reaps();
        bot.close();
    }

    private void play(Story story, Player player) {
        try {
            story.plot().accept(player);
        } catch (Throwable failed) {
            failures.put(story, failed);
        } finally {
            reaper.leaves(story.name());
        }
    }

    /** Why a story was not played to its end, with all that was said in it. */
    Optional<AssertionError> failure(Story story) {
        return Optional.ofNullable(failures.get(story))
                .map(why -> new AssertionError(
                        story.name() + ": " + why.getMessage() + "\nthe thread:\n"
                                + player(story).hearing().transcript() + "\nthe bot's log ends so:\n" + bot.logTail(30),
                        why));
    }

    Player player(Story story) {
        return players.get(story);
    }

    BotProcess bot() {
        return bot;
    }

    List<Reaper.Struck> struck() {
        return reaper.struck();
    }

    @Override
    public void close() {
        endTheBot();
        players.values().forEach(player -> player.site().confluence().close());
        slack.close();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
