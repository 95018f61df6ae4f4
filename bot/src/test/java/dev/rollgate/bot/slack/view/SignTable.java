package dev.rollgate.bot.slack.view;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The glossary's signs as rows of Markdown: what each stands for, and the states that have it. */
public final class SignTable {
    private SignTable() {}

    /** @param emoji the picture of each shortcode */
    public static String rows(Map<String, String> emoji) {
        return Stream.concat(
                        Stream.of("| sign | idea | states |", "|---|---|---|"),
                        Arrays.stream(Sign.values()).map(sign -> row(sign, emoji)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(Sign sign, Map<String, String> emoji) {
        Stream<String> states = EveryState.terms()
                .filter(term -> term.sign() == sign)
                .map(Glossary.Term::word)
                .distinct();
        Stream<String> alerts = EveryProblem.all().stream()
                .filter(problem -> Glossary.of(problem).sign() == sign)
                .map(problem -> "alert `" + problem.getClass().getSimpleName() + "`");
        String having = Stream.concat(states, alerts).collect(Collectors.joining("; "));
        return "| " + emoji.get(sign.emoji().replace(":", "")) + " `" + sign.emoji() + "` | " + sign.idea() + " | "
                + having + " |";
    }
}
