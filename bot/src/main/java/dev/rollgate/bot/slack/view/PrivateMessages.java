package dev.rollgate.bot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.rollgate.orchestration.run.Check;
import dev.rollgate.orchestration.run.Run;
import java.util.List;

/** What one person alone is told. */
public final class PrivateMessages {
    private static final int ALL = 2800;

    private PrivateMessages() {}

    /** An answer of any length, in as many blocks as it takes. {@code mrkdwn}: lines, escaped already. */
    public static Message answer(String mrkdwn) {
        List<LayoutBlock> blocks =
                Lines.within(SlackLimits.ALL_BLOCKS, mrkdwn.lines().toList(), "line")
                        .chunked(SlackLimits.SECTION)
                        .stream()
                        .<LayoutBlock>map(BlockKit::text)
                        .toList();
        return new Message(mrkdwn, blocks);
    }

    /** Why a run was not started: every check that says no, with its sentence. */
    public static Message notStarted(Run run, List<Check> checks) {
        String title = "The upgrade of " + SlackText.foreign(Words.journey(run), 150)
                + " was not started, and nothing was changed. In the way:";
        String shown = Lines.within(ALL - title.length(), Checks.blocking(checks), "reason")
                .under(title);
        List<String> reasons = Checks.sentences(checks, Check.Verdict.BLOCK).stream()
                .map(sentence -> "• " + sentence)
                .toList();
        String said = Lines.within(ALL - title.length(), reasons, "reason").under(title);
        return new Message(said, List.of(BlockKit.text(shown)));
    }
}
