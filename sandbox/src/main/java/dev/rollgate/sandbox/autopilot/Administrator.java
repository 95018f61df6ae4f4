package dev.rollgate.sandbox.autopilot;

import dev.rollgate.sandbox.confluence.ProcessState;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.world.World;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Replaces a node when a reply says that it may be: stops it, installs the new version, starts it, each once. A question, and
 * what was decided about it, is no such reply.
 */
final class Administrator {
    private final World world;
    private final String target;
    private final Habits habits;
    private final Consumer<Deed> deeds;
    private final Map<String, Pattern> releases = new HashMap<>();
    private final Map<String, Instant> dues = new HashMap<>();

    Administrator(World world, String target, Habits habits, Consumer<Deed> deeds) {
        this.world = world;
        this.target = target;
        this.habits = habits;
        this.deeds = deeds;
        world.cluster().hosts().forEach(host -> releases.put(host, release(world.shownName(host))));
    }

    /** The bot's two ways to say it; the name must stand whole, or wiki-1 would be meant by wiki-10. */
    private static Pattern release(String name) {
        String whole = "(?<![\\w.-])[*`]?" + Pattern.quote(name) + "[*`]?(?![\\w-])(?!\\.\\w)";
        return Pattern.compile("\\bStop Confluence on " + whole + "|" + whole + " is released\\b");
    }

    void look(List<Message> replies, Instant now) {
        releases.forEach((host, release) -> {
            if (isOld(host)
                    && replies.stream()
                            .anyMatch(
                                    reply -> release.matcher(reply.plainText()).find())) {
                Instant due = dues.computeIfAbsent(host, first -> now.plus(habits.pause()));
                if (!now.isBefore(due)) {
                    replace(host);
                }
            }
        });
    }

    private boolean isOld(String host) {
        SimulatedCluster cluster = world.cluster();
        return cluster.process(host) == ProcessState.RUNNING
                && !cluster.version(host).equals(target);
    }

    private void replace(String host) {
        deeds.accept(new Deed(
                "The administrator", "stops " + world.shownName(host) + ", installs " + target + " and starts it"));
        world.cluster().replace(host, target);
    }
}
