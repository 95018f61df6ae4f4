package dev.rollgate.bot.slack.api;

import com.slack.api.model.view.View;
import dev.rollgate.bot.slack.view.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the bot asks of Slack. An implementation decides nothing: it does not wait, retry, pace or remember. Every method
 * answers within 8 seconds a call and never throws for what Slack or the network do; may be called from any thread.
 */
public interface SlackApi {
    /** Posts; not to be repeated before {@link #find} has looked. @return the message's {@code ts} */
    Answer<String> post(Place place, Message message, Mark mark);

    /** Replaces a message; may be repeated without harm. @return the message's {@code ts} */
    Answer<String> edit(String channel, String ts, Message message, Mark mark);

    /** Shows something to one person in a channel; it cannot be found or edited afterwards. @return its {@code ts} */
    Answer<String> whisper(String channel, String user, Message message);

    /**
     * Looks for the bot's own post with this mark; at most some pages, newest first in a channel.
     *
     * @param since not older than this, by Slack's clock
     * @return its {@code ts}; empty: not there. Needs the scopes channels:history and groups:history ({@code missing_scope})
     */
    Answer<Optional<String>> find(Place place, Mark mark, Instant since);

    /**
     * Opens a modal for the person who acted. Answers within 2.5 seconds: a trigger is good for 3, and once.
     *
     * @param triggerId of the command or click
     */
    Answer<ShownView> openView(String triggerId, View view);

    /**
     * Replaces what a modal shows; what a person has entered stays where block and action ids stay. May be repeated.
     *
     * @param hash of what may be replaced, {@code hash_conflict} if something else is shown by now; null: whatever is shown
     */
    Answer<ShownView> updateView(String id, @Nullable String hash, View view);

    /** The users of a user group; Slack allows 20 such calls a minute, so keep the answer a while. */
    Answer<List<String>> members(String group);

    Answer<Identity> whoAmI();
}
