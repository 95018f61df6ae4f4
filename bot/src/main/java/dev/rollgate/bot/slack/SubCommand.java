package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.SlashCommand;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be typed after {@value SlashCommand#NAME}. */
enum SubCommand {
    START(2, " [cluster] [version]", "upgrades a cluster node by node; asks before each step"),
    STATUS(1, " [cluster]", "where its run stands, told to you only"),
    PAUSE(1, " [cluster]", "touches no further node until `resume`; a node that is being replaced is still watched"),
    RESUME(1, " [cluster]", "goes on, and asks again what was open"),
    CANCEL(1, " [cluster]", "ends the run, while no node is upgraded"),
    CLUSTERS(0, "", "the clusters, their channels and live runs"),
    HELP(0, "", "these lines");

    private final int mostWords;
    private final String arguments;
    private final String meaning;

    SubCommand(int mostWords, String arguments, String meaning) {
        this.mostWords = mostWords;
        this.arguments = arguments;
        this.meaning = meaning;
    }

    /** Phones begin a sentence with a capital: case does not matter. */
    static Optional<SubCommand> typed(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(SubCommand::word).collect(Collectors.joining(", "));
    }

    static String help() {
        return Arrays.stream(values())
                .map(command -> command.usage() + ": " + command.meaning)
                .collect(Collectors.joining("\n"));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it changes nothing, whoever sends it. */
    boolean onlyReads() {
        return switch (this) {
            case START, PAUSE, RESUME, CANCEL -> false;
            case STATUS, CLUSTERS, HELP -> true;
        };
    }

    /** Whether it is about one run, which a thread names as well as a cluster does. */
    boolean isAboutARun() {
        return switch (this) {
            case STATUS, PAUSE, RESUME, CANCEL -> true;
            case START, CLUSTERS, HELP -> false;
        };
    }

    int mostWords() {
        return mostWords;
    }

    String usage() {
        return SlashCommand.with(word() + arguments);
    }

    /** The whole command with these words, to be copied. */
    String with(String words) {
        return SlashCommand.with(word() + " " + words);
    }
}
