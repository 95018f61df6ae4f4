package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.SlackText;
import dev.rollgate.orchestration.run.RunId;

/** Why nothing can be told of a run, and what to do instead. */
final class PastWords {
    private PastWords() {}

    /** @param typed whatever stands where a run's id belongs */
    static String unknown(String typed) {
        return "There is no run " + SlackText.quoted(typed) + ". " + SubCommand.HISTORY.usage() + " lists them.";
    }

    static String unreadable(RunId run) {
        return "Run " + SlackText.foreign(run.text(), 40)
                + " was written to by a newer version of this bot, and this one cannot read it. Ask again when all of the"
                + " bot is updated.";
    }
}
