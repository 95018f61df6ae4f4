package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Run;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a run stands, in mrkdwn: the parts of the board and of {@link StatusText}. */
public final class Standing {
    static final String WRONG_NOW = "*Wrong now*";
    private static final int PROBLEM = 450;

    private Standing() {}

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
        String phase = Stream.concat(Stream.of(Glossary.of(run.phase()).bold() + ended(run)), progress(run).stream())
                .collect(Collectors.joining(" · "));
        return Stream.concat(Stream.of(phase), Awaited.shownBy(run, room).stream())
                .collect(Collectors.joining("\n"));
    }

    static List<String> nodes(Run run) {
        return run.nodes().stream().map(NodeLine::of).toList();
    }

    static List<String> problems(Run run) {
        return run.problems().stream().map(Standing::line).toList();
    }

    /** The same line on the board and in {@link StatusText}. */
    static String line(Problem problem) {
        return SlackText.cut(Glossary.of(problem).shown(), PROBLEM);
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
