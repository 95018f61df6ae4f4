package dev.rollgate.sandbox.page;

import static org.awaitility.Awaitility.await;

import dev.rollgate.sandbox.process.BotProcess;
import dev.rollgate.sandbox.process.BotSettings;
import dev.rollgate.sandbox.process.StandInBot;
import dev.rollgate.sandbox.world.UsualCluster;
import dev.rollgate.sandbox.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An open page on a world of two nodes, with a process that stands for the bot's and an address that answers in its place. */
abstract class PageSpecification {
    static final String OLGA = "U0OLGA";
    static final String ANNA = "U0ANNA";
    static final String GITA = "U0GITA";
    static final String OPS = "C0CONFOPS";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    static BotProcess process;
    World world;
    AnsweringBot bot;
    PageServer page;
    Browser browser;

    @BeforeAll
    static void startProcess() throws IOException {
        process = BotProcess.start(BotSettings.of(StandInBot.jarIn(folder), folder));
    }

    @AfterAll
    static void endProcess() {
        process.close();
    }

    @BeforeEach
    void open() throws IOException {
        world = World.open(UsualCluster.of(2, "9.2.13", 60), InstantSource.system());
        world.slack().rateLimits().off();
        bot = new AnsweringBot(world);
        page = PageServer.start(new Setting(world, process, "9.2.13", "9.2.21", 60, "HTTP", false), 0);
        browser = new Browser(page.address());
    }

    @AfterEach
    void close() {
        browser.close();
        page.close();
        bot.close();
        world.close();
    }

    /** Waits for a picture of that name that is as it must be. */
    static JsonNode shown(Browser.Window window, String picture, Predicate<JsonNode> asItMustBe) {
        return await(picture).atMost(PATIENCE).until(() -> window.newest(picture), json -> asItMustBe.test(json));
    }

    static JsonNode node(JsonNode cluster, String host) {
        return cluster.path("nodes")
                .valueStream()
                .filter(node -> node.path("host").asString().equals(host))
                .findFirst()
                .orElseThrow();
    }
}
