package dev.rollgate.sandbox.page;

import dev.rollgate.sandbox.slack.BotAnswer;
import dev.rollgate.sandbox.slack.Button;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.slack.OpenedView;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.slack.Workspace;
import dev.rollgate.sandbox.world.World;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person does in Slack's window. Each answers what the client itself shows of it; null: nothing. */
final class SlackDeeds {
    private final Workspace workspace;

    SlackDeeds(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The bot's silence is shown in the channel, as Slack does. */
    void command(Person by, Body asked) {
        String[] words = asked.text("text").strip().split("\\s+", 2);
        if (!words[0].equals(World.COMMAND)) {
            throw new Denied(400, words[0] + " is not a valid command.");
        }
        by.types(asked.text("channel"), words[0], words.length > 1 ? words[1] : "");
    }

    void message(Person by, Body asked) {
        by.writes(asked.text("channel"), asked.text("text"));
    }

    @Nullable
    String click(Person by, Body asked) {
        return shown(by.clicksStale(button(by, asked)));
    }

    /** What the bot refuses is shown in the view. */
    void submit(Person by, Body asked) {
        by.submits(view(by, asked), asked.values());
    }

    private Button button(Person by, Body asked) {
        String channel = asked.text("channel");
        String ts = asked.text("ts");
        Stream<Message> whispered = workspace.privateTo(by).stream()
                .filter(message -> message.channel().equals(channel));
        Message message = Stream.concat(workspace.channel(channel).messages().stream(), whispered)
                .filter(seen -> seen.ts().equals(ts))
                .findFirst()
                .orElseThrow(() -> new Denied(409, "This message was deleted."));
        return message.buttons().stream()
                .filter(seen -> seen.blockId().equals(asked.text("blockId"))
                        && seen.actionId().equals(asked.text("actionId")))
                .findFirst()
                .orElseThrow(() -> new Denied(409, "This button is gone: the message has changed."));
    }

    private OpenedView view(Person by, Body asked) {
        String id = asked.text("view");
        Optional<OpenedView> found = workspace.views().stream()
                .filter(view -> view.id().equals(id) && view.userId().equals(by.id()))
                .findFirst();
        return found.orElseThrow(() -> new Denied(409, "This form is no longer open."));
    }

    private static @Nullable String shown(BotAnswer answer) {
        if (answer.timedOut()) {
            return "Rollgate did not answer in time (operation_timeout).";
        }
        return answer.acknowledged() ? null : "Rollgate could not be reached (dispatch_failed).";
    }
}
