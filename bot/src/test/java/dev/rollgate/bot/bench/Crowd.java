package dev.rollgate.bot.bench;

import dev.rollgate.sandbox.confluence.ClusterSpec;
import dev.rollgate.sandbox.confluence.ConfluenceServer;
import dev.rollgate.sandbox.confluence.ServerSpec;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import dev.rollgate.sandbox.process.BotProcess;
import dev.rollgate.sandbox.process.BotSettings;
import dev.rollgate.sandbox.slack.Channel;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.slack.SlackServer;
import dev.rollgate.sandbox.slack.Workspace;
import dev.rollgate.sandbox.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** Many small clusters, each with a channel and at last a live run, one bot for all of them. Slack limits no rates here. */
final class Crowd implements AutoCloseable {
    private static final String TOKEN = "bench-confluence-token";

    /** One of them. */
    record Member(String name, SimulatedCluster cluster, ConfluenceServer server, Channel channel, Looks looks) {}

    private final Folder folder = Folder.create();
    private final Workspace workspace = new Workspace(InstantSource.system());
    private final Person olga = workspace.addPerson("U0OLGA", "Olga");
    private final List<Member> members = new ArrayList<>();
    private final SlackServer slack;
    private final BotSettings settings;
    private BotProcess bot;

    /** Starts the bot and waits until it is ready. @param others changes the usual settings, which poll every 5 s */
    Crowd(Path jar, int number, UnaryOperator<BotSettings> others) throws IOException, InterruptedException {
        slack = SlackServer.start(workspace);
        slack.rateLimits().off();
        BotSettings told = BotSettings.of(jar, folder.path())
                .with("rollgate.slack.bot-token", workspace.bot().token())
                .with("rollgate.slack.signing-secret", workspace.bot().signingSecret())
                .with("rollgate.slack.api-url", slack.apiUrl().toString());
        for (int i = 0; i < number; i++) {
            Member member = member(i);
            members.add(member);
            String key = "rollgate.clusters." + member.name() + ".";
            told = told.with(key + "base-url", member.server().baseUrl().toString())
                    .with(key + "token", TOKEN)
                    .with(key + "channel", member.channel().id())
                    .with(key + "policy.approvers", List.of(olga.id()));
        }
        settings = others.apply(told);
        bot = started();
    }

    private Member member(int number) throws IOException {
        Looks looks = new Looks();
        SimulatedCluster cluster =
                new SimulatedCluster(ClusterSpec.builder().nodes("a", "b").build(), looks);
        ConfluenceServer server = ConfluenceServer.start(
                cluster, ServerSpec.builder().sysadminToken(TOKEN).build());
        String name = "wiki-" + (100 + number);
        return new Member(name, cluster, server, workspace.addChannel("C0WIKI" + (100 + number), name, olga), looks);
    }

    private BotProcess started() throws IOException, InterruptedException {
        BotProcess started = BotProcess.start(settings);
        workspace.botListensAt(started.eventsUrl());
        started.awaitReady(Duration.ofMinutes(3));
        return started;
    }

    List<Member> members() {
        return members;
    }

    Person olga() {
        return olga;
    }

    BotProcess bot() {
        return bot;
    }

    String signingSecret() {
        return workspace.bot().signingSecret();
    }

    /** Types the commands. They are recorded when this returns, no more. */
    void startAll() {
        for (Member member : members) {
            olga.types(member.channel().id(), World.COMMAND, "start " + member.name() + " " + Upgrade.TARGET);
        }
    }

    /** Ends the bot politely and starts it again: a cold one that finds live runs. */
    void restart() throws IOException, InterruptedException {
        bot.close();
        bot = started();
    }

    static void await(BooleanSupplier isSo, Duration limit) throws InterruptedException {
        Instant deadline = Instant.now().plus(limit);
        while (!isSo.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("not within " + limit);
            }
            Thread.sleep(100);
        }
    }

    @Override
    public void close() throws IOException {
        bot.close();
        members.forEach(member -> member.server().close());
        slack.close();
        folder.close();
    }
}
