package dev.rollgate.bot.slack.socket;

import static org.awaitility.Awaitility.await;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import dev.rollgate.bot.slack.api.SlackSdk;
import dev.rollgate.sandbox.slack.BotAnswer;
import dev.rollgate.sandbox.slack.Channel;
import dev.rollgate.sandbox.slack.Fault;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.slack.SlackServer;
import dev.rollgate.sandbox.slack.Sockets;
import dev.rollgate.sandbox.slack.Workspace;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;

/**
 * A simulated Slack, and a line to it with the patience of a test. Its app answers a command with "heard" and the text; "wait"
 * keeps a listener until it is let go, and "break" throws an Error.
 */
abstract class SocketBench {
    static final String OPEN = "apps.connections.open";

    final Workspace workspace = new Workspace(InstantSource.system());
    final Person anna = workspace.addPerson("U0ANNA", "anna");
    final Channel channel = workspace.addChannel("C0WIKI", "wiki", anna);
    final SlackServer slack = SlackServer.start(workspace);
    final Sockets sockets = workspace.sockets();
    final List<String> waiting = new CopyOnWriteArrayList<>();
    final List<String> clicked = new CopyOnWriteArrayList<>();
    final List<String> hopeless = new CopyOnWriteArrayList<>();
    final List<Integer> acknowledged = new CopyOnWriteArrayList<>();
    final App app;
    private final Slack sdk;
    private final CountDownLatch letGo = new CountDownLatch(1);
    private SocketLine line;

    SocketBench() {
        workspace.speakOverSocket();
        workspace.acknowledgeWithin(Duration.ofSeconds(20)); // a busy machine is not what these tests are about
        slack.rateLimits().off();
        sdk = SlackSdk.open(slack.apiUrl().toString());
        AppConfig config = new AppConfig();
        config.setSlack(sdk);
        app = new App(config, sdk, List.of());
        app.command(
                "/x",
                (request, context) -> context.ack(heard(request.getPayload().getText())));
        app.blockAction("approve", (request, context) -> {
            clicked.add(request.getPayload().getActions().getFirst().getValue());
            return context.ack();
        });
    }

    @AfterEach
    void end() throws Exception {
        letGo();
        if (line != null) {
            line.close();
        }
        slack.close();
        sdk.close();
    }

    private String heard(String text) {
        switch (text) {
            case "wait" -> {
                waiting.add(text);
                awaitQuietly();
            }
            case "break" -> throw new StackOverflowError("as asked");
            default -> {}
        }
        return "heard " + text;
    }

    private void awaitQuietly() {
        try {
            letGo.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Quick to notice, and a connection of any age was a good one. */
    static SocketTimes quick() {
        return new SocketTimes(
                Duration.ofMillis(100),
                Duration.ofMillis(1500),
                Duration.ofMillis(800),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ZERO,
                Duration.ofMillis(100),
                Duration.ofMillis(400));
    }

    SocketLine started() {
        return started(quick(), hopeless::add);
    }

    SocketLine started(SocketTimes times, Consumer<String> whenHopeless) {
        line = new SocketLine(
                sockets.appToken(), app, times, (status, nanos) -> acknowledged.add(status), whenHopeless);
        line.start();
        return line;
    }

    /** Started, and people can reach it. */
    SocketLine connected() {
        SocketLine starting = started();
        await().until(starting::isConnected);
        return starting;
    }

    /** From now on no connection is to be had. */
    void noConnectionIsToBeHad() {
        slack.faults().always(OPEN, new Fault.Status(500));
    }

    BotAnswer types(String text) {
        return anna.types(channel.id(), "/x", text);
    }

    CompletableFuture<BotAnswer> typesMeanwhile(String text) {
        return CompletableFuture.supplyAsync(() -> types(text), Thread::startVirtualThread);
    }

    /** Those who typed "wait" get their answer. */
    void letGo() {
        letGo.countDown();
    }
}
