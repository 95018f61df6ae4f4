package dev.rollgate.bot.slack.api;

import com.slack.api.model.block.LayoutBlock;
import dev.rollgate.bot.slack.view.Message;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the bot asks of Slack. An implementation decides nothing: it does not wait, retry, pace or remember. Every method
 * answers within 8 seconds a call and never throws for what Slack or the network do; may be called from any thread.
 */
public interface SlackApi extends Modals {
    /** Posts; not to be repeated before {@link #find} has looked. @return the message's {@code ts} */
    Answer<String> post(Place place, Message message, Mark mark);

    /** Replaces a message; may be repeated without harm. @return the message's {@code ts} */
    Answer<String> edit(String channel, String ts, Message message, Mark mark);

    /** Shows something to one person in a channel or thread; it cannot be found or edited afterwards. @return its {@code ts} */
    Answer<String> whisper(Place place, String user, Message message);

    /** Replaces the bot's home tab of one person; may be repeated without harm. @return the view's id */
    Answer<String> publishHome(String user, List<LayoutBlock> blocks);

    /** An address that leads people to a message. */
    Answer<URI> linkTo(String channel, String ts);

    /**
     * Looks for the bot's own post with this mark; at most some pages, newest first in a channel.
     *
     * @param since not older than this, by Slack's clock
     * @return its {@code ts}; empty: not there. Needs the scopes channels:history and groups:history ({@code missing_scope})
     */
    Answer<Optional<String>> find(Place place, Mark mark, Instant since);

    /** The users of a user group; Slack allows 20 such calls a minute, so keep the answer a while. */
    Answer<List<String>> members(String group);

    Answer<Identity> whoAmI();

    /** Needs the scope users:read. Slack allows some 100 such calls a minute, so keep the answer a while. */
    Answer<Profile> person(String user);

    /** Needs the scope channels:read, or groups:read for a private channel; a private one without the bot is not found. */
    Answer<Conversation> channel(String id);
}
