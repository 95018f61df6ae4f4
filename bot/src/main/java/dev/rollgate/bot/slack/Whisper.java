package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.api.Answer;
import dev.rollgate.bot.slack.api.Place;
import dev.rollgate.bot.slack.api.SlackApi;
import dev.rollgate.bot.slack.view.PrivateMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells one person something where they wrote. Tried once, in the background: nobody's acknowledgement waits for it. */
final class Whisper {
    private static final Logger log = LoggerFactory.getLogger(Whisper.class);

    private final SlackApi slack;

    Whisper(SlackApi slack) {
        this.slack = slack;
    }

    /** First what is known, then what has to be asked for; nothing where there is nothing to say. */
    void to(Mention heard, Reply reply) {
        Thread.startVirtualThread(() -> {
            tell(heard, reply.text());
            reply.later().ifPresent(slow -> tell(heard, PrivateAnswer.found(slow)));
        });
    }

    void to(Mention heard, String text) {
        Thread.startVirtualThread(() -> tell(heard, text));
    }

    private void tell(Mention heard, String text) {
        if (text.isEmpty()) {
            return;
        }
        Answer<String> answer = slack.whisper(
                new Place(heard.channel(), heard.thread()), heard.by().id(), PrivateMessages.answer(text));
        if (!(answer instanceof Answer.Done<String>)) {
            log.warn("Slack did not take a private answer: {}", answer);
        }
    }
}
