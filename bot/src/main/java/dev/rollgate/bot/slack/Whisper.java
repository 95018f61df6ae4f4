package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.api.Answer;
import dev.rollgate.bot.slack.api.Place;
import dev.rollgate.bot.slack.api.SlackApi;
import dev.rollgate.bot.slack.view.PrivateMessages;
import dev.rollgate.orchestration.run.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells one person something in a channel or thread. Tried once, in the background: nobody's acknowledgement waits for it. */
final class Whisper {
    private static final Logger log = LoggerFactory.getLogger(Whisper.class);

    private final SlackApi slack;

    Whisper(SlackApi slack) {
        this.slack = slack;
    }

    /** First what is known, then what has to be asked for; nothing where there is nothing to say. */
    void to(Place place, Person person, Reply reply) {
        Thread.startVirtualThread(() -> {
            tell(place, person, reply.text());
            reply.later().ifPresent(slow -> tell(place, person, PrivateAnswer.found(slow)));
        });
    }

    void to(Place place, Person person, String text) {
        Thread.startVirtualThread(() -> tell(place, person, text));
    }

    private void tell(Place place, Person person, String text) {
        if (text.isEmpty()) {
            return;
        }
        Answer<String> answer = slack.whisper(place, person.id(), PrivateMessages.answer(text));
        if (!(answer instanceof Answer.Done<String>)) {
            log.warn("Slack did not take a private answer: {}", answer);
        }
    }
}
