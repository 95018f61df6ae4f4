package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Check;
import java.util.List;

/** What the checks before the start found, in mrkdwn. Whoever lists them has said above what they are. */
final class Checks {
    private static final int LONGEST = 500;

    private Checks() {}

    /** What is in the way. */
    static List<String> blocking(List<Check> checks) {
        return listed(checks, Check.Verdict.BLOCK);
    }

    static List<String> warnings(List<Check> checks) {
        return listed(checks, Check.Verdict.WARN);
    }

    /** The sentences alone. */
    static List<String> sentences(List<Check> checks, Check.Verdict verdict) {
        return checks.stream()
                .filter(check -> check.verdict() == verdict)
                .map(check -> SlackText.cut(SlackText.foreign(check.sentence(), LONGEST), LONGEST + 100))
                .toList();
    }

    private static List<String> listed(List<Check> checks, Check.Verdict verdict) {
        return sentences(checks, verdict).stream()
                .map(Glossary.of(verdict).sign()::before)
                .toList();
    }
}
