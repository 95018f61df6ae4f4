package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.SlackText;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.run.Run;
import java.util.function.Function;

/** What came of a command, as a reply. */
final class CommandAnswers {
    private CommandAnswers() {}

    /** @param done what to say when it is recorded, from the state with it; empty where the thread says it */
    static Reply reply(Runs.Answer answer, Function<Run, String> done) {
        return switch (answer) {
            case Runs.Answer.Done recorded -> Reply.recorded(done.apply(recorded.after()));
            case Runs.Answer.Refused refused -> Reply.told(RefusalWords.of(refused.run(), refused.why()));
            case Runs.Answer.Unknown unknown ->
                Reply.told("There is no run " + SlackText.foreign(unknown.run().text(), 40) + ". Nothing happened.");
            case Runs.Answer.Unreadable newer ->
                Reply.told("Run " + SlackText.foreign(newer.run().text(), 40)
                        + " was written to by a newer version of this bot, and this one leaves it alone. Nothing happened:"
                        + " try again when all of the bot is updated.");
        };
    }
}
