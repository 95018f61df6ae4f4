package dev.rollgate.bot.nights;

import dev.rollgate.bot.StartedBot;
import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.WayOut;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.slack.SlackServer;
import dev.rollgate.sandbox.slack.Workspace;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One bot and one Slack workspace for all nights, and a {@link Place} for each: so the whole book is read in the time of its longest night. */
final class Town implements AutoCloseable {
    private final Workspace workspace = new Workspace(InstantSource.system());
    private final SlackServer slack = SlackServer.start(workspace);
    private final Person olga = workspace.addPerson("U0OLGA", "olga");
    private final Person anna = workspace.addPerson("U0ANNA", "anna");
    private final Map<Method, Place> places = new LinkedHashMap<>();
    private final Set<Class<? extends WayOut>> taken = ConcurrentHashMap.newKeySet();
    private final StartedBot bot;

    /** @param folder of the bot's database; whoever made it deletes it */
    Town(Path folder, List<Method> nights) throws IOException {
        slack.rateLimits().off();
        Map<String, String> settings = new HashMap<>(Map.of(
                "rollgate.poll-interval", "1s",
                "rollgate.slack.api-url", slack.apiUrl().toString(),
                "rollgate.slack.bot-token", workspace.bot().token(),
                "rollgate.slack.signing-secret", workspace.bot().signingSecret()));
        // the one cluster that the bot's usual settings have
        workspace.addChannel("C0123456789", "quiet", olga, anna);
        for (Method night : nights) {
            settings.putAll(build(night));
        }
        String database = "jdbc:h2:file:" + folder.resolve("rollgate") + ";DB_CLOSE_ON_EXIT=FALSE";
        bot = new StartedBot(database, settings, Clock.systemUTC(), HurriedClock::setsThePace);
        workspace.botListensAt(bot.eventsUrl());
    }

    private Map<String, String> build(Method night) {
        Night wanted = night.getAnnotation(Night.class);
        int number = places.size() + 1;
        String name = "wiki-no-" + number;
        Place place = Place.of(name, workspace.addChannel("C0NIGHT" + number, name, olga, anna), wanted.nodes());
        places.put(night, place);
        return place.settings(wanted.limits());
    }

    /** Where that night is played. */
    Scene scene(Method night) {
        Place place = places.get(night);
        Diary diary = new Diary(bot.part(RunStore.class), new ClusterKey(place.name()));
        return new Scene(place, new Talk(workspace, place.channel(), diary), olga, anna, taken);
    }

    /** Every way out that somebody took by its button. */
    Set<Class<? extends WayOut>> taken() {
        return Set.copyOf(taken);
    }

    @Override
    public void close() {
        bot.close();
        places.values().forEach(place -> place.confluence().close());
        slack.close();
    }
}
