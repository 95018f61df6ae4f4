package dev.rollgate.sandbox.page;

import dev.rollgate.sandbox.slack.BotAnswer;
import dev.rollgate.sandbox.slack.Button;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.slack.OpenedView;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.slack.Workspace;
import dev.rollgate.sandbox.world.World;
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

    /** A mention of the bot reaches it as an event. */
    void message(Person by, Body asked) {
        by.writes(asked.text("channel"), asked.textOrNull("thread"), asked.text("text"));
    }

    @Nullable
    String home(Person by) {
        return by.opensHome().map(SlackDeeds::shown).orElse(null);
    }

    @Nullable
    String click(Person by, Body asked) {
        return shown(by.clicksStale(button(by, asked)));
    }

    /** What the bot refuses is shown in the view. */
    void submit(Person by, Body asked) {
        OpenedView view = view(by, asked);
        by.submits(view, Filled.in(view, asked.tree("values")));
    }

    /** A button or field in a form that is open. */
    @Nullable
    String viewAction(Person by, Body asked) {
        OpenedView view = view(by, asked);
        by.enters(
                view,
                Filled.in(view, asked.tree("values"))); // else the bot would not be told of what is still being typed
        return use(by, view, asked);
    }

    @Nullable
    String homeAction(Person by, Body asked) {
        OpenedView home = workspace.home(by).orElseThrow(() -> new Denied(409, "There is no home yet."));
        return use(by, home, asked);
    }

    void close(Person by, Body asked) {
        by.closes(view(by, asked));
    }

    private static @Nullable String use(Person by, OpenedView view, Body asked) {
        String value = asked.textOrNull("value") == null ? asked.textOrNull("option") : asked.textOrNull("value");
        return by.uses(view, asked.text("blockId"), asked.text("actionId"), value)
                .map(SlackDeeds::shown)
                .orElse(null);
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
        return workspace.openViews(by).stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Denied(409, "This form is no longer open."));
    }

    private static @Nullable String shown(BotAnswer answer) {
        if (answer.timedOut()) {
            return "Rollgate did not answer in time (operation_timeout).";
        }
        return answer.acknowledged() ? null : "Rollgate could not be reached (dispatch_failed).";
    }
}
