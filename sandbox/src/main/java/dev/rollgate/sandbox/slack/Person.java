package dev.rollgate.sandbox.slack;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private final Nature nature;
    private final Sending sending;

    /** Shared by everything that stands for the same person. */
    private static final class Nature {
        private volatile Set<Trait> traits;

        private Nature(Set<Trait> traits) {
            this.traits = traits;
        }
    }

    private Person(Workspace workspace, String id, String name, Nature nature, Sending sending) {
        this.workspace = workspace;
        this.id = id;
        this.name = name;
        this.nature = nature;
        this.sending = sending;
    }

    static Person of(Workspace workspace, String id, String name, Trait... traits) {
        return new Person(workspace, id, name, new Nature(Set.of(traits)), Sending.USUAL);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Set<Trait> traits() {
        return nature.traits;
    }

    /** Gives them these traits and no others: somebody is deactivated, or made a guest, while a run lives. */
    public Person becomes(Trait... instead) {
        nature.traits = Set.of(instead);
        return this;
    }

    /** The same person, whose requests are signed with some other secret. */
    public Person withWrongSignature() {
        return new Person(workspace, id, name, nature, sending.notGenuine());
    }

    /** The same person, whose requests claim to be sent {@code off} from now (negative: earlier), and are signed so. */
    public Person withClockOffBy(Duration off) {
        return new Person(workspace, id, name, nature, sending.withClockOffBy(off));
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

    /** Writes an ordinary message in the channel itself; see {@link #writes(String, String, String)}. */
    public Message writes(String channelId, String text) {
        return writes(channelId, null, text);
    }

    /**
     * Writes an ordinary message. Only a mention of the bot ({@code <@its user id>}) is told to it, if it is in the channel, and
     * then this returns when the bot has answered that.
     *
     * @param threadTs the ts of the root to reply to, or null
     * @param text as typed: {@code & < >} are escaped as the client does, mentions are not
     */
    public Message writes(String channelId, @Nullable String threadTs, String text) {
        return new Writing(workspace, this, sending)
                .send(channelWhereTheyMayAct(channelId), threadTs, text)
                .message();
    }

    /**
     * Writes a message that begins with a mention of the bot, unless {@code text} has one itself; otherwise like {@link
     * #writes(String, String, String)}.
     *
     * @return what the bot answered to {@code app_mention}; empty when it is not told, because it does not subscribe, lacks the
     *     scope or is not in the channel
     */
    public Optional<BotAnswer> mentions(String channelId, @Nullable String threadTs, String text) {
        Writing writing = new Writing(workspace, this, sending);
        String whole = text.contains(writing.mention()) ? text : writing.mention() + " " + text;
        return Optional.ofNullable(
                writing.send(channelWhereTheyMayAct(channelId), threadTs, whole).answer());
    }

    /**
     * Opens the bot's App Home at its Home tab. What they see there then is {@link Workspace#home}.
     *
     * @return what the bot answered to {@code app_home_opened}; empty when it does not subscribe
     */
    public Optional<BotAnswer> opensHome() {
        checkActive();
        ObjectNode home = workspace
                .home(this)
                .map(view -> ViewJson.of(view, workspace, view.values()))
                .orElse(null);
        Happening opened = Happening.homeOpened(this, workspace.poster().nextTs(), home);
        return workspace.events().tell(opened, sending);
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
        return atTheirScreen().submit(view, values);
    }

    /**
     * Clicks a button, or fills in a field (and presses Enter), in a modal or in their home as it stands now. What is entered
     * stays on the screen, and is submitted with the rest.
     *
     * @param name a block id with one element in it, or an action id
     * @param value as in {@link #submits}; several options of checkboxes have commas between them; null for a button
     * @return what the bot answered to {@code block_actions}; empty when it is not told: an input without {@code
     *     dispatch_action}
     */
    public Optional<BotAnswer> uses(OpenedView view, String name, @Nullable String value) {
        ViewUse use = atTheirScreen();
        return use.use(view, Field.called(name, use.fields(view)), value);
    }

    /** Like {@link #uses(OpenedView, String, String)}, with both ids, for blocks of several elements. */
    public Optional<BotAnswer> uses(OpenedView view, String blockId, String actionId, @Nullable String value) {
        ViewUse use = atTheirScreen();
        return use.use(
                view,
                use.fields(view).stream()
                        .filter(field -> field.blockId().equals(blockId)
                                && field.actionId().equals(actionId))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no " + blockId + "/" + actionId)),
                value);
    }

    /**
     * Fills in fields without pressing anything, so that the bot is told of them only with what is done next.
     *
     * @param values as in {@link #submits}
     */
    public void enters(OpenedView view, Map<String, String> values) {
        atTheirScreen().enter(view, values);
    }

    /** Clicks the button whose label is, or as the only one begins with, {@code label} in a modal or in their home. */
    public BotAnswer clicks(OpenedView view, String label) {
        ViewUse use = atTheirScreen();
        return use.use(view, Field.labelled(label, use.fields(view)), null).orElseThrow();
    }

    /**
     * Closes a modal without submitting it; the one under it shows again, unless the modal has {@code clear_on_close}.
     *
     * @return what the bot answered to {@code view_closed}; empty when it is not told: a modal without {@code notify_on_close}
     */
    public Optional<BotAnswer> closes(OpenedView view) {
        return atTheirScreen().close(view);
    }

    /** Repeats a request byte for byte, signature and time included. What the bot answers is only returned, not shown. */
    public BotAnswer sendsAgain(BotAnswer earlier) {
        return workspace.line().send(earlier.request());
    }

    String teamId() {
        return traits().contains(Trait.STRANGER) ? "TSTRANGER" : workspace.bot().teamId();
    }

    /** What other bots' messages carry; only they have one. */
    String botId() {
        return "B" + id.substring(1);
    }

    /** Where the bot and this person would talk alone. */
    String directChannel() {
        return "D" + id.substring(1);
    }

    private Channel channelWhereTheyMayAct(String channelId) {
        Channel channel = workspace.channel(channelId);
        checkActive();
        if (!channel.hasMember(id)) {
            throw new IllegalStateException(name + " is not in #" + channel.name() + ": invite them first");
        }
        if (channel.isArchived()) {
            throw new IllegalStateException("#" + channel.name() + " is archived: nobody can act in it");
        }
        return channel;
    }

    private ViewUse atTheirScreen() {
        return new ViewUse(workspace, this, sending);
    }

    void checkActive() {
        if (traits().contains(Trait.DELETED)) {
            throw new IllegalStateException(name + " is deactivated and has no client");
        }
    }

    /** The id, the name and nothing of the workspace: this text ends up in test reports. */
    @Override
    public String toString() {
        return name + " (" + id + ")";
    }
}
