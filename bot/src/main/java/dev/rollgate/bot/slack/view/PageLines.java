package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.OnIt;
import dev.rollgate.orchestration.run.Run;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages that are open and the pagers that wake nobody: a line each, in mrkdwn. */
final class PageLines {
    static final String TITLE = "*Pages*";
    private static final int NAME = 40;
    private static final int SUBJECT = 160;
    private static final int WHY = 120;

    private PageLines() {}

    static List<String> of(Run run, PagesSeen seen) {
        return seen.pagers().stream()
                .flatMap(pager -> Stream.concat(
                        pager.pages().stream().map(page -> label(pager) + ": " + line(run, page)),
                        pager.trouble().stream().map(why -> label(pager) + " " + trouble(why))))
                .map(line -> "• " + line)
                .toList();
    }

    /** "PagerDuty `on-call`". */
    static String label(PagesSeen.OfPager pager) {
        return label(pager.kind(), pager.name());
    }

    static String label(String kind, String name) {
        return SlackText.foreign(kind, NAME) + " `" + SlackText.foreign(name, NAME) + "`";
    }

    private static String line(Run run, PagesSeen.OpenPage page) {
        String what = SlackText.cut(subject(run, page.subject()), SUBJECT);
        return switch (page.state()) {
            case SENDING -> what + ", not taken yet";
            case OPEN, ACKNOWLEDGED ->
                isOpen(run, page.subject())
                        ? what + ", open since " + SlackText.date(page.since())
                                + onIt(run, page.subject())
                                        .map(care -> ", " + SlackText.mention(care.by()) + " is on it")
                                        .orElse("")
                        : what + ", over and not resolved there yet";
        };
    }

    private static String subject(Run run, long subject) {
        return run.incident(subject)
                .map(incident -> ProblemWords.sentence(incident.problem()))
                .or(() -> run.gate(subject).map(gate -> "no answer about " + Words.of(gate.subject(), run.cluster())))
                .orElse("event " + subject);
    }

    private static boolean isOpen(Run run, long subject) {
        return run.openIncidents().stream().anyMatch(incident -> incident.number() == subject)
                || run.openGate().filter(gate -> gate.number() == subject).isPresent();
    }

    private static Optional<OnIt> onIt(Run run, long subject) {
        return run.incident(subject)
                .map(incident -> Optional.ofNullable(incident.onIt()))
                .orElseGet(() -> run.gate(subject).flatMap(gate -> Optional.ofNullable(gate.onIt())));
    }

    private static String trouble(PagesSeen.Trouble trouble) {
        String why = " (" + SlackText.foreign(trouble.why(), WHY) + ")";
        return switch (trouble) {
            case PagesSeen.Trouble.Refuses refuses -> "refuses what it is sent" + why;
            case PagesSeen.Trouble.Silent silent -> "does not answer" + why + "; it is tried again";
        };
    }
}
