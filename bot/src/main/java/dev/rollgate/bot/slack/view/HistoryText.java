package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.engine.Chronicle;
import dev.rollgate.orchestration.engine.Past;
import dev.rollgate.orchestration.run.Check;
import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs that were, newest first, in mrkdwn: a line each. */
public final class HistoryText {
    private static final int REASON = 250;

    private HistoryText() {}

    /** @param title mrkdwn: whose runs these are */
    public static String of(String title, Chronicle chronicle) {
        List<String> lines = new ArrayList<>();
        lines.add("*" + title + "*, newest first");
        chronicle.newest().forEach(past -> lines.add(line(past)));
        if (chronicle.others() > 0) {
            lines.add("… and " + Words.counted(chronicle.others(), "older run"));
        }
        return String.join("\n", lines);
    }

    private static String line(Past past) {
        return switch (past) {
            case Past.Known(Run run, List<Recorded> log) -> line(run, log);
            case Past.Unreadable newer ->
                unknown(SlackText.foreign(newer.id().text(), 40), "was written to by a newer version of this bot");
            case Past.Unknown gone -> unknown(SlackText.foreign(gone.id().text(), 40), "is not there any more");
        };
    }

    private static String unknown(String run, String why) {
        return Sign.UNKNOWN.before("`" + run + "` " + why);
    }

    private static String line(Run run, List<Recorded> log) {
        Glossary.Term standing = Glossary.of(run.phase());
        String line = Stream.of(
                        Stream.of("`" + SlackText.foreign(run.id().text(), 40) + "` "
                                + SlackText.foreign(Words.journey(run), 150)),
                        Stream.of("*" + standing.word() + "*" + why(run)),
                        run.nodes().isEmpty() ? Stream.<String>of() : Stream.of(Words.progress(run)),
                        Stream.of("started by " + SlackText.mention(run.startedBy()) + " "
                                + SlackText.date(run.startedAt())),
                        took(run).stream(),
                        longestWait(run, log).stream())
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" · "));
        return standing.sign().before(line);
    }

    private static String why(Run run) {
        return switch (run.phase()) {
            case Phase.Refused(List<Check> checks) -> ": " + blocking(checks);
            case Phase.Completed(boolean outside) -> outside ? ", finalized in Confluence itself" : "";
            case Phase.Abandoned(Phase left) -> " while: " + Words.withinSentence(left);
            default -> "";
        };
    }

    private static String blocking(List<Check> checks) {
        return SlackText.cut(String.join(" ", Checks.sentences(checks, Check.Verdict.BLOCK)), REASON);
    }

    private static Optional<String> took(Run run) {
        Instant ended = run.endedAt();
        return ended == null
                ? Optional.of("live")
                : Optional.of("took " + Words.of(whole(Duration.between(run.startedAt(), ended))));
    }

    /** Of the questions that were answered; empty where people were asked nothing, or answered within a second. */
    private static Optional<String> longestWait(Run run, List<Recorded> log) {
        record Wait(Gate gate, Duration length) {}
        return run.gates().stream()
                .flatMap(gate -> answered(gate)
                        .map(at -> new Wait(
                                gate,
                                whole(Duration.between(
                                        log.get((int) gate.number() - 1).at(), at))))
                        .stream())
                .max((one, two) -> one.length().compareTo(two.length()))
                .filter(wait -> wait.length().isPositive())
                .map(wait -> "longest wait for an answer " + Words.of(wait.length()) + " ("
                        + Words.of(wait.gate().subject(), run.cluster()) + ")");
    }

    private static Optional<Instant> answered(Gate gate) {
        return switch (gate.outcome()) {
            case Gate.Outcome.Passed(Instant at) -> Optional.of(at);
            case Gate.Outcome.Rejected(var by, Instant at) -> Optional.of(at);
            case Gate.Outcome.Withdrawn withdrawn -> Optional.empty();
            case Gate.Outcome.Open open -> Optional.empty();
        };
    }

    private static Duration whole(Duration length) {
        return length.truncatedTo(ChronoUnit.SECONDS);
    }
}
