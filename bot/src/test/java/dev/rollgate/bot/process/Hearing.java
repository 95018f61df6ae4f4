package dev.rollgate.bot.process;

import static org.awaitility.Awaitility.await;

import dev.rollgate.sandbox.slack.Button;
import dev.rollgate.sandbox.slack.Channel;
import dev.rollgate.sandbox.slack.Message;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionFactory;

/** Reads one channel on, as people do: what was heard once is not heard again. */
final class Hearing {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Channel channel;
    private String heard = "";

    Hearing(Channel channel) {
        this.channel = channel;
    }

    static ConditionFactory awaiting(String what) {
        return await(what)
                .atMost(PATIENCE)
                .pollInterval(GLANCE)
                .pollDelay(Duration.ZERO)
                .pollInSameThread();
    }

    /** Waits for a reply that has all those words, after those that were heard. */
    void hears(String... words) {
        Message told = first(
                "a reply with " + List.of(words),
                () -> replies().stream()
                        .filter(reply -> reply.ts().compareTo(heard) > 0)
                        .filter(reply -> List.of(words).stream().allMatch(reply.plainText()::contains))
                        .findFirst());
        heard = told.ts();
    }

    /** Whether a reply has those words now, heard or not. */
    boolean isSaid(String words) {
        return replies().stream().anyMatch(reply -> reply.plainText().contains(words));
    }

    /** What stands there now counts as heard. */
    void catchesUp() {
        heard = replies().getLast().ts();
    }

    /** Waits for a button with that label; the newest, if there are several. */
    Button offered(String label) {
        return first(
                "the button " + label,
                () -> replies().reversed().stream()
                        .flatMap(reply -> reply.buttons().stream())
                        .filter(button -> button.label().equals(label))
                        .findFirst());
    }

    /** Waits until the last reply and the board say that word, and no button is left that decides anything. */
    void hearsTheEnd(String word) {
        awaiting("the last reply to say " + word)
                .until(() -> !replies().isEmpty() && says(replies().getLast(), word));
        awaiting("the board to say " + word).until(() -> says(channel.roots().getLast(), word));
        awaiting("no buttons").until(() -> decisions().isEmpty());
    }

    String transcript() {
        return channel.messages().stream()
                .map(message -> "- " + message.plainText() + " "
                        + message.buttons().stream().map(Button::label).toList())
                .collect(Collectors.joining("\n"));
    }

    private List<String> decisions() {
        return replies().stream()
                .flatMap(reply -> reply.buttons().stream())
                .map(Button::label)
                .filter(Hearing::decides)
                .toList();
    }

    private static boolean decides(String label) {
        return label.startsWith("Approve") || label.startsWith("Reject") || Way.isLabelOfOne(label);
    }

    private List<Message> replies() {
        return Posts.in(channel).replies();
    }

    private static boolean says(Message message, String words) {
        return message.plainText().toLowerCase(Locale.ROOT).contains(words);
    }

    private static <T> T first(String what, Callable<Optional<T>> look) {
        Predicate<Optional<T>> isThere = Optional::isPresent;
        return awaiting(what).until(look, isThere).orElseThrow();
    }
}
