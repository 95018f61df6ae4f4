package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Check;
import dev.rollgate.orchestration.run.Run;
import java.util.List;

/** What only the person who started a run is told. */
public final class PrivateMessages {
    private static final int ALL = 2800;

    private PrivateMessages() {}

    /** Why a run was not started: every check that says no, with its sentence. */
    public static Message notStarted(Run run, List<Check> checks) {
        String title = "The upgrade of " + SlackText.foreign(Words.journey(run), 150)
                + " was not started, and nothing was changed:";
        String said = Lines.within(ALL - title.length(), Checks.blocking(checks), "reason")
                .under(title);
        return new Message(said, List.of(BlockKit.text(said)));
    }
}
