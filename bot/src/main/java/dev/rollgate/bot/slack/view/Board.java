package dev.rollgate.bot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.rollgate.orchestration.run.NodeStep;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The root message of a run: where it stands and who is needed, what is wrong, then node by node. It shows nothing that only
 * the passing of time changes.
 */
public final class Board {
    /** Shares of {@link SlackLimits#ALL_BLOCKS}, so that the whole always fits. */
    private static final int HEAD = 1000;

    private static final int NODES = 6000;
    private static final int PROBLEMS = 1000;
    private static final int PAGES = 600;
    private static final int WARNINGS = 500;

    private Board() {}

    /**
     * @param run with its plan
     * @param log of the same run
     */
    public static Message of(Run run, List<Recorded> log, Room room, PagesSeen paged) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(BlockKit.title("Upgrade of " + Words.journey(run)));
        blocks.add(BlockKit.text(SlackText.cut(Standing.head(run, room), HEAD)));
        if (!run.problems().isEmpty()) {
            blocks.add(BlockKit.text(listed(Standing.WRONG_NOW, PROBLEMS, Standing.problems(run), "problem")));
        }
        List<String> pages = PageLines.of(run, paged);
        if (!pages.isEmpty()) {
            blocks.add(BlockKit.text(listed(PageLines.TITLE, PAGES, pages, "line")));
        }
        Lines.within(NODES, Standing.nodes(run), "node")
                .chunked(SlackLimits.SECTION)
                .forEach(chunk -> blocks.add(BlockKit.text(chunk)));
        List<String> warnings = run.isOver() ? List.of() : warnings(log);
        if (!warnings.isEmpty()) {
            blocks.add(BlockKit.text(listed("*Warnings before the start*", WARNINGS, warnings, "warning")));
        }
        blocks.add(BlockKit.aside(Standing.origin(run)));
        return new Message(Standing.summary(run, room), blocks);
    }

    /**
     * What of the board should be shown soon; the rest (states, versions, loads, votes) may wait a little, for Slack's
     * sake. Two equal gists: only details differ.
     */
    public static String gist(Run run, PagesSeen paged) {
        String gate = run.openGate().map(open -> "gate " + open.number()).orElse("no gate");
        String node =
                run.inHand().map(busy -> busy.name() + " " + gist(busy.step())).orElse("no node");
        String problems = run.problems().stream().map(Problem::key).collect(Collectors.joining(","));
        String pages = String.join(",", PageLines.of(run, paged));
        return String.join(
                "|", run.phase().getClass().getSimpleName(), "paused " + run.isPaused(), gate, node, problems, pages);
    }

    private static String gist(NodeStep step) {
        return step.mayBeDown() ? "away" : step.getClass().getSimpleName();
    }

    private static List<String> warnings(List<Recorded> log) {
        return log.stream()
                .map(Recorded::event)
                .filter(RunEvent.PreflightPassed.class::isInstance)
                .flatMap(event -> Checks.warnings(((RunEvent.PreflightPassed) event).checks()).stream())
                .toList();
    }

    private static String listed(String title, int most, List<String> lines, String thing) {
        return Lines.within(most - title.length() - 1, lines, thing).under(title);
    }
}
