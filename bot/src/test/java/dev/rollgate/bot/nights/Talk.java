package dev.rollgate.bot.nights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.sandbox.slack.Channel;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.slack.Workspace;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;

/** What is said in one channel, and the record beside it: what is awaited of the bot is awaited here. */
final class Talk {
    /** Nights are played all at once, and some take a minute by themselves. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration GLANCE = Duration.ofMillis(250);

    private final Workspace workspace;
    private final Channel channel;
    private final Diary diary;

    Talk(Workspace workspace, Channel channel, Diary diary) {
        this.workspace = workspace;
        this.channel = channel;
        this.diary = diary;
    }

    Diary diary() {
        return diary;
    }

    /** Polls on the caller's thread: there is one for each night already. */
    ConditionFactory awaiting(String what) {
        return await(what).atMost(PATIENCE).pollInterval(GLANCE).pollInSameThread();
    }

    /** Waits until the run is so. */
    Run until(String what, Predicate<Run> wanted) {
        return awaiting(what)
                .until(() -> diary.run().filter(wanted), Optional::isPresent)
                .orElseThrow();
    }

    /** The newest event of that kind after number {@code since}, once it is recorded. */
    Recorded recorded(Class<? extends RunEvent> kind, long since) {
        return awaiting("a " + kind.getSimpleName() + " after event " + since)
                .until(() -> find(kind, since), Optional::isPresent)
                .orElseThrow();
    }

    /**
     * What a person's deed is recorded as. The bot may be too busy to record it in time: then it says so to that person alone,
     * who does it again.
     */
    void recorded(Class<? extends RunEvent> kind, long since, Person person, Runnable deed) {
        while (find(kind, since).isEmpty()) {
            long refused = notRecorded(person);
            deed.run();
            awaiting("a " + kind.getSimpleName() + " after event " + since)
                    .until(() -> find(kind, since).isPresent() || notRecorded(person) > refused);
        }
    }

    private long notRecorded(Person person) {
        return toldTo(person).stream()
                .filter(word -> word.startsWith("Not recorded"))
                .count();
    }

    private Optional<Recorded> find(Class<? extends RunEvent> kind, long since) {
        return diary.pages().reversed().stream()
                .filter(page -> page.number() > since && kind.isInstance(page.event()))
                .findFirst();
    }

    /** What the thread says of that event, once it is said. */
    Message told(long number) {
        return awaiting("what the thread says of event " + number)
                .until(() -> about(number), Optional::isPresent)
                .orElseThrow();
    }

    /** What the thread says of that event now. */
    Optional<Message> about(long number) {
        return replies().stream()
                .filter(message -> message.metadata() != null
                        && message.metadata()
                                        .path("event_payload")
                                        .path("event")
                                        .asLong()
                                == number)
                .findFirst();
    }

    /** The message that has that button, once there is one. */
    Message asking(String label) {
        return awaiting("the button " + label)
                .until(() -> newestWith(label), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Message> newestWith(String label) {
        return channel.messages().reversed().stream()
                .filter(message -> labels(message).contains(label))
                .findFirst();
    }

    /** What that person alone was told here, oldest first. */
    List<String> toldTo(Person person) {
        return workspace.privateTo(person).stream()
                .filter(message -> message.channel().equals(channel.id()))
                .map(Message::plainText)
                .toList();
    }

    /** What that person alone is told next. */
    String toldTo(Person person, Runnable deed) {
        int before = toldTo(person).size();
        deed.run();
        return awaiting("a private answer")
                .until(() -> toldTo(person), words -> words.size() > before)
                .getLast();
    }

    void lastReplySays(String word) {
        awaiting("the last reply to say " + word)
                .untilAsserted(() -> assertThat(replies().getLast().plainText().toLowerCase(Locale.ROOT))
                        .contains(word));
    }

    void boardSays(String word) {
        awaiting("the board to say " + word)
                .untilAsserted(
                        () -> assertThat(channel.roots().getLast().plainText().toLowerCase(Locale.ROOT))
                                .contains(word));
    }

    static List<String> labels(Message message) {
        return message.buttons().stream().map(button -> button.label()).toList();
    }

    List<Message> replies() {
        return channel.messages().stream()
                .filter(message -> message.threadTs() != null)
                .toList();
    }

    /** For whoever reads why a night failed. */
    String transcript(Person... people) {
        Stream<String> recorded =
                diary.pages().stream().map(page -> page.number() + " " + page.at() + " " + page.event());
        Stream<String> said = channel.messages().stream()
                .map(message -> "| " + message.plainText().replace("\n", "\n|   ") + "  " + labels(message));
        Stream<String> whispered = Arrays.stream(people)
                .flatMap(person -> toldTo(person).stream().map(words -> "only to " + person + ": " + words));
        return Stream.of(recorded, said, whispered).flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }
}
