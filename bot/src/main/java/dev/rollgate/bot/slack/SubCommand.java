package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.SlackText;
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
    RETRY(2, " [cluster] [node]", "does a node's step again, or the finalization that failed"),
    SKIP(2, " [cluster] <node>", "leaves a node out: it is stopped, and the run goes on with the rest"),
    ROLLBACK(2, " [cluster] [node]", "puts the version of before back on every upgraded node, or on that one"),
    NODE(
            3,
            " [cluster] <node> disconnect|reconnect|stop|shutdown",
            "takes a node out of rotation at the load balancer or puts it back, also without a run; or has it stopped"),
    WAIT(2, " [cluster] <time>", "gives what takes too long more time, like `30m` or `2h`"),
    ON_IT(1, " [cluster]", "says that you take care of what is open, so that nobody else is bothered"),
    TAKEOVER(1, " [cluster]", "goes on from what others did to the cluster meanwhile"),
    ABANDON(1, " [cluster]", "ends the run and leaves the cluster as it is"),
    PLAN(2, " [cluster] <version>", "what `start` would do, node by node; looks at the cluster and does nothing"),
    PAGE(2, " test [cluster]", "sends a test through each pager of the cluster, and shows what each answers"),
    HISTORY(1, " [cluster]", "its runs, or those of all clusters: how each ended and how long it took"),
    AUDIT(2, " <run> [event]", "everything that happened in a run, and who did it; from that event on"),
    CLUSTERS(0, "", "the clusters, their channels and live runs"),
    HELP(0, "", "these lines");

    private static final int LONGEST = 200;

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
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word and what may follow it: {@code [may be left out]}, {@code <is needed>}; plain text. */
    String form() {
        return word() + arguments;
    }

    /** What it does, for a list of commands: a part of a sentence in mrkdwn. */
    String meaning() {
        return meaning;
    }

    /** Whether it changes nothing, whoever sends it. */
    boolean onlyReads() {
        return switch (this) {
            case START, PAUSE, RESUME, CANCEL, RETRY, SKIP, ROLLBACK, NODE, WAIT, ON_IT, TAKEOVER, ABANDON, PAGE ->
                false;
            case STATUS, PLAN, HISTORY, AUDIT, CLUSTERS, HELP -> true;
        };
    }

    /** What there is nothing to do where there is no run: "there is nothing to …". */
    String verb() {
        return switch (this) {
            case ROLLBACK -> "roll back";
            case NODE -> "stop for it";
            case WAIT -> "wait for";
            case ON_IT -> "take care of";
            case TAKEOVER -> "take over";
            case START,
                    STATUS,
                    PAUSE,
                    RESUME,
                    CANCEL,
                    RETRY,
                    SKIP,
                    ABANDON,
                    PLAN,
                    PAGE,
                    HISTORY,
                    AUDIT,
                    CLUSTERS,
                    HELP -> word();
        };
    }

    int mostWords() {
        return mostWords;
    }

    /** In mrkdwn: how the whole command is typed. */
    String usage() {
        return SlashCommand.with(SlackText.foreign(form(), LONGEST));
    }

    /** The whole command with these words, to be copied. */
    String with(String words) {
        return SlashCommand.with(word() + " " + words);
    }
}
