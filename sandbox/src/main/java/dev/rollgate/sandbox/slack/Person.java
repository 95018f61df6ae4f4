package dev.rollgate.sandbox.slack;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody in front of a Slack client. What they do goes to the bot as a signed request, and the call returns when the bot has
 * answered or Slack has given up waiting.
 *
 * <p>They can only do what the client lets them do: anything else is a mistake of the test and throws. They say yes to every
 * confirm dialog.
 */
public final class Person {
    private final Workspace workspace;
    private final String id;
    private final String name;
    private final Set<Trait> traits;
    private final Sending sending;

    private Person(Workspace workspace, String id, String name, Set<Trait> traits, Sending sending) {
        this.workspace = workspace;
        this.id = id;
        this.name = name;
        this.traits = traits;
        this.sending = sending;
    }

    static Person of(Workspace workspace, String id, String name, Trait... traits) {
        return new Person(workspace, id, name, Set.of(traits), Sending.USUAL);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Set<Trait> traits() {
        return traits;
    }

    /** The same person, whose requests are signed with some other secret. */
    public Person withWrongSignature() {
        return new Person(workspace, id, name, traits, new Sending(false, sending.clockOff()));
    }

    /** The same person, whose requests claim to be sent {@code off} from now (negative: earlier), and are signed so. */
    public Person withClockOffBy(Duration off) {
        return new Person(workspace, id, name, traits, new Sending(sending.genuine(), off));
    }

    /**
     * Types a slash command. A text in the acknowledgement is kept as a private message to this person, as is the client's own
     * {@code operation_timeout} or {@code dispatch_failed}.
     *
     * @param text all that stands after the command
     */
    public BotAnswer types(String channelId, String command, String text) {
        if (!command.startsWith("/")) {
            throw new IllegalArgumentException("a slash command begins with a slash: " + command);
        }
        if (!workspace.bot().scopes().contains("commands")) {
            throw new IllegalStateException("the client knows no " + command + ": the bot has no scope commands");
        }
        Channel channel = channelWhereTheyMayAct(channelId);
        BotAnswer answer =
                workspace.line().send(new Payloads(workspace, this).command(channel, command, text), sending);
        new Acknowledgements(workspace, this, channel).ofCommand(command, answer);
        return answer;
    }

    /** Writes an ordinary message, which is told to nobody: the bot subscribes to no events. */
    public Message writes(String channelId, String text) {
        Channel channel = channelWhereTheyMayAct(channelId);
        return workspace.poster().post(channel, Origin.PERSON, id, new Draft(text, null, null), null, false);
    }

    /**
     * Clicks the button whose label is, or begins with, {@code label}, in the message as it stands now.
     *
     * @throws IllegalArgumentException that lists the buttons, if none or several begin so
     */
    public BotAnswer clicks(Message message, String label) {
        Message now = workspace
                .current(message)
                .orElseThrow(() -> new IllegalStateException("the message " + message.ts() + " is deleted"));
        return clicksStale(Buttons.called(label, now));
    }

    /** Clicks a button that was read earlier, whatever the message says by now: a client that has not heard of the edit. */
    public BotAnswer clicksStale(Button button) {
        Message message = button.message();
        if (message.onlyFor() != null && !id.equals(message.onlyFor())) {
            throw new IllegalStateException(name + " cannot see a message that is only for " + message.onlyFor());
        }
        Channel channel = channelWhereTheyMayAct(message.channel());
        BotAnswer answer = workspace.line().send(new Payloads(workspace, this).click(channel, button), sending);
        new Acknowledgements(workspace, this, channel).ofClick(button.label(), answer);
        return answer;
    }

    /**
     * Fills in a modal and submits it.
     *
     * @param values what is entered, by action id or block id; an option by its value or its text; what is not named keeps its
     *     initial value
     * @throws IllegalArgumentException if a name or option is not in the view
     * @throws IllegalStateException if the client would not submit: a field that is not optional is empty, or a text too long
     */
    public BotAnswer submits(OpenedView view, Map<String, String> values) {
        OpenedView now = workspace
                .openedViews()
                .find(view.id())
                .filter(OpenedView::open)
                .orElseThrow(() -> new IllegalStateException("the view " + view.id() + " is no longer open"));
        if (!now.userId().equals(id)) {
            throw new IllegalStateException(name + " cannot see a view that is open for " + now.userId());
        }
        ObjectNode state = FilledForm.state(now.view(), values);
        BotAnswer answer = workspace.line().send(new Payloads(workspace, this).submission(now, state), sending);
        new ViewAnswers(workspace).take(now, answer);
        return answer;
    }

    /** Repeats a request byte for byte, signature and time included. What the bot answers is only returned, not shown. */
    public BotAnswer sendsAgain(BotAnswer earlier) {
        return workspace.line().send(earlier.request());
    }

    String teamId() {
        return traits.contains(Trait.STRANGER) ? "TSTRANGER" : workspace.bot().teamId();
    }

    private Channel channelWhereTheyMayAct(String channelId) {
        Channel channel = workspace.channel(channelId);
        if (traits.contains(Trait.DELETED)) {
            throw new IllegalStateException(name + " is deactivated and has no client");
        }
        if (!channel.hasMember(id)) {
            throw new IllegalStateException(name + " is not in #" + channel.name() + ": invite them first");
        }
        if (channel.isArchived()) {
            throw new IllegalStateException("#" + channel.name() + " is archived: nobody can act in it");
        }
        return channel;
    }

    /** The id, the name and nothing of the workspace: this text ends up in test reports. */
    @Override
    public String toString() {
        return name + " (" + id + ")";
    }
}
