package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a run stands, in mrkdwn: the parts of the board, and the same as a text for somebody who asks. */
public final class Standing {
    static final String WRONG_NOW = "*Wrong now*";
    private static final int NODES = 9000;
    private static final int PROBLEM = 450;

    private Standing() {}

    /** All of it, in lines. */
    public static String text(Run run, Room room) {
        List<String> lines = new ArrayList<>();
        lines.add("*Upgrade of " + SlackText.foreign(Words.journey(run), 200) + "*");
        lines.add(head(run, room));
        if (run.phase() instanceof Phase.Refused refused) {
            lines.addAll(Checks.blocking(refused.checks()));
        }
        lines.addAll(Lines.within(NODES, nodes(run), "node").shown());
        if (!run.problems().isEmpty()) {
            lines.add(WRONG_NOW);
            lines.addAll(problems(run));
        }
        lines.add(origin(run));
        return String.join("\n", lines);
    }

    /** The most important of it, in one line. */
    static String summary(Run run, Room room) {
        return SlackText.foreign(Words.journey(run), 150) + ". " + sentences(run, room);
    }

    /** The same for a line that says already which upgrade it is about. */
    public static String sentences(Run run, Room room) {
        String standing = Stream.concat(Stream.of(Words.of(run.phase())), progress(run).stream())
                .collect(Collectors.joining(", "));
        return Stream.concat(Stream.of(standing), Awaited.by(run, room).stream())
                .collect(Collectors.joining(". "));
    }

    static String head(Run run, Room room) {
        return Stream.of(
                        Stream.of("*" + Words.of(run.phase()) + "*" + ended(run)),
                        progress(run).stream(),
                        Awaited.by(run, room).stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    static List<String> nodes(Run run) {
        return run.nodes().stream().map(NodeLine::of).toList();
    }

    static List<String> problems(Run run) {
        return run.problems().stream()
                .map(problem -> "• " + SlackText.cut(ProblemWords.sentence(problem), PROBLEM))
                .toList();
    }

    static String origin(Run run) {
        return "Run " + SlackText.foreign(run.id().text(), 40) + ", started by " + SlackText.mention(run.startedBy())
                + " " + SlackText.date(run.startedAt());
    }

    /** Before there is a plan no node is known. */
    private static Optional<String> progress(Run run) {
        return run.nodes().isEmpty() ? Optional.empty() : Optional.of(Words.progress(run));
    }

    private static String ended(Run run) {
        Instant at = run.endedAt();
        String outside = run.phase().equals(new Phase.Completed(true)) ? ", finalized in Confluence itself" : "";
        return at == null ? "" : outside + " " + SlackText.date(at);
    }
}
