package dev.rollgate.bot.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.model.event.AppMentionEvent;
import dev.rollgate.bot.access.Asker;
import dev.rollgate.bot.slack.api.Place;
import dev.rollgate.orchestration.run.Person;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote to the bot.
 *
 * @param thread the {@code ts} of the thread's root; null: in the channel itself
 * @param text what follows the bot's name
 */
record Mention(Asker asker, String channel, @Nullable String thread, String text) {
    static Mention of(EventsApiPayload<AppMentionEvent> payload) {
        AppMentionEvent event = payload.getEvent();
        String text = event.getText() == null ? "" : event.getText();
        return new Mention(Askers.of(payload), event.getChannel(), event.getThreadTs(), plain(afterTheName(text)));
    }

    Person by() {
        return asker.person();
    }

    /** Where it was written, and is answered. */
    Place place() {
        return new Place(channel, thread);
    }

    private static String afterTheName(String text) {
        return text.replaceFirst("^[^<]*<@[^>]{1,100}>", "");
    }

    /** Slack escapes three characters; an ampersand comes last, or it would make new ones. */
    private static String plain(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
