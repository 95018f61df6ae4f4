package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.engine.Past;
import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All that is known of where a run stands, in mrkdwn, for somebody who asks. */
public final class StatusText {
    private static final int NODES = 5500;
    private static final int PROBLEMS = 2000;
    private static final int PAGES = 800;
    private static final int ASKED = 800;
    private static final int DEADLINES = 800;
    private static final int EVENT = 400;
    private static final int LAST = 3;
    private static final int WHY = 150;

    private StatusText() {}

    /** The newest events are shown only while the run is live; afterwards they are the end that is told anyway. */
    public static String of(Past.Known past, Room room, ToldSoFar told) {
        Run run = past.run();
        List<String> lines = new ArrayList<>();
        lines.add("*Upgrade of " + SlackText.foreign(Words.journey(run), 200) + "*");
        lines.add(Standing.head(run, room));
        run.openGate().ifPresent(gate -> lines.add(asked(gate, past.log())));
        if (run.phase() instanceof Phase.Refused refused) {
            lines.addAll(Checks.blocking(refused.checks()));
        }
        under(lines, Standing.WRONG_NOW, Lines.within(PROBLEMS, OpenProblems.of(run), "problem"));
        OpenProblems.ofTheRun(run).ifPresent(lines::add);
        under(lines, PageLines.TITLE, Lines.within(PAGES, PageLines.of(run, told.paged()), "line"));
        under(lines, "*Asked for*", Lines.within(ASKED, AskedFor.of(run), "line"));
        under(lines, "*Nodes*", Lines.within(NODES, Standing.nodes(run), "node"));
        under(lines, "*Time limits*", Lines.within(DEADLINES, Deadlines.of(run), "time limit"));
        if (!run.isOver()) {
            under(lines, "*Last events*", new Lines(lastEvents(past)));
        }
        under(
                lines,
                "*Not told yet*",
                new Lines(told.stuck().stream().map(StatusText::stuck).toList()));
        lines.add(origin(run, room, told));
        return String.join("\n", lines);
    }

    private static void under(List<String> lines, String title, Lines more) {
        if (!more.shown().isEmpty()) {
            lines.add(more.under(title));
        }
    }

    private static String asked(Gate gate, List<Recorded> log) {
        String asked =
                "Asked " + SlackText.date(log.get((int) gate.number() - 1).at());
        return gate.votes().isEmpty()
                ? asked
                : asked + "; approved by "
                        + gate.votes().stream()
                                .map(vote -> SlackText.mention(vote.by()) + " " + SlackText.date(vote.at()))
                                .collect(Collectors.joining(", "));
    }

    private static List<String> lastEvents(Past.Known past) {
        List<Recorded> log = past.log();
        return log.subList(Math.max(0, log.size() - LAST), log.size()).reversed().stream()
                .map(recorded ->
                        SlackText.cut(AuditLine.of(past.run(), recorded).recent(), EVENT))
                .toList();
    }

    private static String stuck(ToldSoFar.Stuck stuck) {
        return "• " + SlackText.foreign(stuck.projection(), 40) + ": " + Words.counted(stuck.events(), "event") + " ("
                + SlackText.foreign(stuck.why(), WHY) + "); it is tried again and again";
    }

    private static String origin(Run run, Room room, ToldSoFar told) {
        return Standing.origin(run)
                + told.thread()
                        .map(at -> "; its thread is in " + SlackText.channel(room.channel()) + ", begun "
                                + SlackText.date(at))
                        .orElse("")
                + ". All of it: "
                + SlashCommand.with("audit " + SlackText.foreign(run.id().text(), 40));
    }
}
