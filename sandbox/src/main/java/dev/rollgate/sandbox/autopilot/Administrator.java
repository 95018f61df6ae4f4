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
 * Replaces a node when a reply says that it may be: stops it, installs the version, starts it, once a
 * reply: what comes back wrong stays so. A question, and what was decided about it, is no such reply. The version is the one that
 * the reply names.
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
    /** The reply that was followed last, by host. */
    private final Map<String, String> done = new HashMap<>();

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
                .filter(reply -> release.matcher(reply.plainText()).find())
                .reduce((earlier, later) -> later) // a roll back releases a node anew
                .filter(reply -> !reply.ts().equals(done.get(host)))
                .filter(reply -> lacks(host, versionIn(reply)))
                .ifPresent(reply -> replaceWhenDue(host, reply, now)));
    }

    private String versionIn(Message reply) {
        Matcher named = VERSION.matcher(reply.plainText());
        return named.find() ? named.group() : target;
    }

    private boolean lacks(String host, String version) {
        SimulatedCluster cluster = world.cluster();
        ProcessState process = cluster.process(host);
        boolean isUp = process == ProcessState.RUNNING || process == ProcessState.ERROR;
        return isUp && !cluster.version(host).equals(version);
    }

    private void replaceWhenDue(String host, Message reply, Instant now) {
        Instant due = dues.computeIfAbsent(host + " " + reply.ts(), first -> now.plus(habits.pause()));
        if (!now.isBefore(due)) {
            String version = versionIn(reply);
            deeds.accept(new Deed(
                    "The administrator",
                    "stops " + world.shownName(host) + ", installs " + version + " and starts it"));
            try {
                world.cluster().replace(host, version);
                done.put(host, reply.ts());
            } catch (IllegalStateException somebodyWasFaster) {
                LOG.log(System.Logger.Level.DEBUG, "left to somebody else", somebodyWasFaster);
            }
        }
    }
}
