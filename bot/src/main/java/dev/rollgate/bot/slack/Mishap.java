package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.SlashCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fault of ours: the person gets an id, the log gets the same id and the cause. */
final class Mishap {
    private static final Logger log = LoggerFactory.getLogger(Mishap.class);
    private static final RunIds IDS = new RunIds();

    private Mishap() {}

    static String logged(Throwable cause) {
        String id = IDS.next();
        log.error("mishap {}", id, cause);
        return "Something broke in the bot (mishap " + id + "; its log says what). Look at "
                + SlashCommand.with("status") + " before you try again.";
    }
}
