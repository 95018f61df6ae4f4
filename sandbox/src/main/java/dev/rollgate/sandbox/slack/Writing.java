package dev.rollgate.sandbox.slack;

import org.jspecify.annotations.Nullable;

/** A person at the composer: what they send is posted, and told to a bot that it mentions. */
final class Writing {
    private final Workspace workspace;
    private final Person person;
    private final Sending sending;

    Writing(Workspace workspace, Person person, Sending sending) {
        this.workspace = workspace;
        this.person = person;
        this.sending = sending;
    }

    /** The message, and what came of telling the bot: null when it was not told. */
    record Sent(Message message, @Nullable BotAnswer answer) {}

    Sent send(Channel channel, @Nullable String threadTs, String text) {
        checkThread(channel, threadTs);
        Draft draft = new Draft(TextSizes.escape(text), null, null);
        Message message = workspace.poster().post(channel, Origin.PERSON, person.id(), draft, threadTs, false);
        boolean hears = message.text().contains(mention()) && channel.hasBot() && mayHearMentions();
        Happening happening = Happening.mention(workspace, person, channel, message);
        return new Sent(
                message, hears ? workspace.events().tell(happening, sending).orElse(null) : null);
    }

    /** As Slack writes a mention of the bot. */
    String mention() {
        return "<@" + workspace.bot().userId() + ">";
    }

    private boolean mayHearMentions() {
        return workspace.bot().scopes().contains("app_mentions:read");
    }

    private static void checkThread(Channel channel, @Nullable String threadTs) {
        if (threadTs != null
                && channel.message(threadTs).filter(root -> !root.isReply()).isEmpty()) {
            throw new IllegalArgumentException("no thread " + threadTs + " in #" + channel.name());
        }
    }
}
