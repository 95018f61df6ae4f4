package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.api.Answer;
import dev.rollgate.bot.slack.api.Place;
import dev.rollgate.bot.slack.api.SlackApi;
import dev.rollgate.bot.slack.view.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells one person something where they wrote. Tried once, in the background: nobody's acknowledgement waits for it. */
final class Whisper {
    private static final Logger log = LoggerFactory.getLogger(Whisper.class);

    private final SlackApi slack;

    Whisper(SlackApi slack) {
        this.slack = slack;
    }

    /** Nothing, where there is nothing to say. */
    void to(Mention heard, String text) {
        if (text.isEmpty()) {
            return;
        }
        Place place = new Place(heard.channel(), heard.thread());
        Thread.startVirtualThread(() -> {
            Answer<String> answer = slack.whisper(place, heard.by().id(), Message.ofText(text));
            if (!(answer instanceof Answer.Done<String>)) {
                log.warn("Slack did not take a private answer: {}", answer);
            }
        });
    }
}
