package dev.rollgate.bot.slack;

import com.slack.api.model.event.AppMentionEvent;
import dev.rollgate.orchestration.run.Person;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote to the bot.
 *
 * @param thread the {@code ts} of the thread's root; null: in the channel itself
 * @param text what follows the bot's name
 */
record Mention(Person by, String channel, @Nullable String thread, String text) {
    static Mention of(AppMentionEvent event) {
        String text = event.getText() == null ? "" : event.getText();
        return new Mention(
                new Person(event.getUser()), event.getChannel(), event.getThreadTs(), plain(afterTheName(text)));
    }

    private static String afterTheName(String text) {
        return text.replaceFirst("^[^<]*<@[^>]{1,100}>", "");
    }

    /** Slack escapes three characters; an ampersand comes last, or it would make new ones. */
    private static String plain(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
