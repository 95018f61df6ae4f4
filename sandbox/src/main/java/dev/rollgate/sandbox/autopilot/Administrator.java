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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces a node when a reply says that it may be: stops it, installs the new version, starts it, each once. A question, and
 * what was decided about it, is no such reply. The new version is the one that the reply names.
 */
public final class Administrator {
    private static final System.Logger LOG = System.getLogger(Administrator.class.getName());
    private static final Pattern VERSION = Pattern.compile("(?<![\\w.-])\\d+\\.\\d+\\.\\d+(?!\\.?\\w)");

    private final World world;
    private final String target;
    private final Habits habits;
    private final Consumer<Deed> deeds;
    private final Map<String, Pattern> releases = new HashMap<>();
    private final Map<String, Instant> dues = new HashMap<>();

    /**
     * @param target the version where a reply names none
     * @param deeds is told of what they do, just before they do it
     */
    public Administrator(World world, String target, Habits habits, Consumer<Deed> deeds) {
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

    /** Reads the newest run's thread, and does what is due. */
    public void look() {
        look(Reading.of(world.channel()).replies(), world.clock().instant());
    }

    void look(List<Message> replies, Instant now) {
        releases.forEach((host, release) -> replies.stream()
                .map(Message::plainText)
                .filter(reply -> release.matcher(reply).find())
                .findFirst()
                .map(this::versionIn)
                .filter(version -> lacks(host, version))
                .ifPresent(version -> replaceWhenDue(host, version, now)));
    }

    private String versionIn(String reply) {
        Matcher named = VERSION.matcher(reply);
        return named.find() ? named.group() : target;
    }

    private boolean lacks(String host, String version) {
        SimulatedCluster cluster = world.cluster();
        return cluster.process(host) == ProcessState.RUNNING
                && !cluster.version(host).equals(version);
    }

    private void replaceWhenDue(String host, String version, Instant now) {
        Instant due = dues.computeIfAbsent(host, first -> now.plus(habits.pause()));
        if (!now.isBefore(due)) {
            deeds.accept(new Deed(
                    "The administrator",
                    "stops " + world.shownName(host) + ", installs " + version + " and starts it"));
            try {
                world.cluster().replace(host, version);
            } catch (IllegalStateException somebodyWasFaster) {
                LOG.log(System.Logger.Level.DEBUG, "left to somebody else", somebodyWasFaster);
            }
        }
    }
}
