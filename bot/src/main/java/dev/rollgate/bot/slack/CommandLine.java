package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.SlackText;
import java.util.List;
import java.util.Optional;

/** What was typed, taken apart; whether its words mean anything is found out later. */
sealed interface CommandLine {
    /** {@code words} follow the command; no more of them than it takes. */
    record Understood(SubCommand command, List<String> words) implements CommandLine {}

    /** {@code complaint} names the rule and what to type instead. */
    record Misunderstood(String complaint) implements CommandLine {}

    static CommandLine parse(String text) {
        List<String> words = TypedWords.of(text);
        if (words.isEmpty()) {
            return new Understood(SubCommand.HELP, List.of());
        }
        Optional<SubCommand> command = SubCommand.typed(words.getFirst());
        return command.isPresent()
                ? counted(command.get(), words.subList(1, words.size()))
                : new Misunderstood("There is no command " + SlackText.quoted(words.getFirst()) + ". The commands are: "
                        + SubCommand.all() + ".");
    }

    private static CommandLine counted(SubCommand command, List<String> words) {
        if (words.size() <= command.mostWords()) {
            return new Understood(command, words);
        }
        return new Misunderstood("A word too many: " + SlackText.quoted(words.get(command.mostWords()))
                + ". This is what `" + command.word() + "` takes: " + command.usage() + ".");
    }
}
