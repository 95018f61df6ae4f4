package dev.rollgate.bot;

import static org.awaitility.Awaitility.await;

import dev.rollgate.sandbox.process.BotSettings;
import dev.rollgate.sandbox.slack.Channel;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.world.UsualCluster;
import dev.rollgate.sandbox.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The whole bot in this process, with the sandbox's cluster of two quick nodes, its Slack and its people around it. */
final class BotInAWorld implements AutoCloseable {
    static final String OLD = "9.2.13";
    static final String NEW = "9.2.21";
    private static final double SPEED = 1000;

    final World world;
    private final StartedBot bot;

    /** @param folder of the database; whoever made it deletes it */
    BotInAWorld(Path folder) throws IOException {
        world = World.open(UsualCluster.of(2, OLD, SPEED), InstantSource.system());
        BotSettings settings = world.settings(BotSettings.of(folder.resolve("no.jar"), folder));
        Map<String, String> told = new HashMap<>();
        settings.properties().forEach((key, value) -> told.put(key, text(value)));
        told.put("rollgate.poll-interval", "200ms");
        bot = new StartedBot(told.remove("spring.datasource.url"), told);
        world.workspace().botListensAt(bot.eventsUrl());
        world.slack().rateLimits().off();
    }

    private static String text(Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).collect(Collectors.joining(","))
                : String.valueOf(value);
    }

    Channel channel() {
        return world.channel();
    }

    /** Again where the bot asks for that, as it does on a machine with too much to do. */
    void types(Person person, String text) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(1))
                .pollDelay(Duration.ZERO)
                .until(() -> !person.types(channel().id(), World.COMMAND, text)
                        .body()
                        .matches("(?s).*[Ss]end the command again.*"));
    }

    /** The newest message with such a button, if there is one. */
    Optional<Message> asking(String label) {
        return channel().messages().reversed().stream()
                .filter(message -> message.buttons().stream()
                        .anyMatch(button -> button.label().equals(label)))
                .findFirst();
    }

    /** What {@code person} alone was told, oldest first. */
    List<String> toldTo(Person person) {
        return world.workspace().privateTo(person).stream()
                .map(Message::plainText)
                .toList();
    }

    @Override
    public void close() {
        bot.close();
        world.close();
    }
}
