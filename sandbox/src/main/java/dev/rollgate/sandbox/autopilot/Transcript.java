package dev.rollgate.sandbox.autopilot;

import dev.rollgate.sandbox.slack.Channel;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.world.World;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What stands in Slack, as lines of text in the order in which it comes: each new message whole, of an edited one what has
 * changed. Private messages say who alone sees them.
 */
public final class Transcript {
    private static final int MARGIN = 26;

    private final World world;
    private final DateTimeFormatter time;
    private final Consumer<String> lines;
    private final Map<String, String> shown = new HashMap<>();

    /** @param lines is given one line at a time, without a line break */
    public Transcript(World world, ZoneId zone, Consumer<String> lines) {
        this.world = world;
        this.time = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(zone);
        this.lines = lines;
    }

    /** Prints what is new since the last look. */
    public synchronized void look() {
        Stream<Message> open =
                world.workspace().channels().stream().map(Channel::messages).flatMap(List::stream);
        Stream<Message> whispered = world.workspace().people().stream()
                .map(world.workspace()::privateTo)
                .flatMap(List::stream);
        Stream.concat(open, whispered).sorted(Comparator.comparing(Message::ts)).forEach(this::show);
    }

    /** Prints what a person does. */
    public synchronized void tell(Deed deed) {
        look();
        print(world.clock().instant(), "*", List.of(deed.toString()));
    }

    private void show(Message message) {
        String now = withNames(message.plainText());
        String before = shown.put(message.ts(), now);
        if (before == null) {
            print(sent(message), place(message), now.lines().toList());
        } else if (!before.equals(now)) {
            print(world.clock().instant(), place(message) + ", edited", LineChanges.between(before, now));
        }
    }

    private String place(Message message) {
        String reader = message.onlyFor();
        if (reader != null) {
            return "only " + world.workspace().person(reader).name() + " sees";
        }
        return message.threadTs() == null ? "board" : "thread";
    }

    private void print(Instant at, String place, List<String> text) {
        String head = time.format(at) + "  " + place;
        for (String line : text) {
            lines.accept(head + " ".repeat(Math.max(1, MARGIN - head.length())) + line);
            head = "";
        }
    }

    private String withNames(String text) {
        String named = text;
        for (Person person : world.workspace().people()) {
            named = named.replaceAll("@" + person.id() + "\\b", "@" + person.name());
        }
        for (Channel channel : world.workspace().channels()) {
            named = named.replaceAll("#" + channel.id() + "\\b", "#" + channel.name());
        }
        return named;
    }

    private static Instant sent(Message message) {
        return Instant.ofEpochSecond(
                Long.parseLong(message.ts().substring(0, message.ts().indexOf('.'))));
    }
}
