package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.SlackText;
import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Shutdown;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A way out as somebody typed it: which command that is to a run, once the run is found. */
sealed interface TypedWay {
    /** {@code command}: its node is called as it was typed, which need not be the node's name. */
    record Understood(Command command) implements TypedWay {}

    /** {@code complaint} names what is missing or wrong, and what to type instead. */
    record Unclear(String complaint) implements TypedWay {}

    static TypedWay of(SubCommand typed, Spoken spoken, Person by) {
        return switch (typed) {
            case RETRY ->
                new Understood(named(spoken)
                        .<Command>map(node -> new Command.RetryStep(node, by))
                        .orElseGet(() -> new Command.RetryFinalization(by)));
            case ROLLBACK ->
                new Understood(named(spoken)
                        .<Command>map(node -> new Command.RollBackNode(node, by))
                        .orElseGet(() -> new Command.RollBack(by)));
            case SKIP -> ofNode(typed, spoken, node -> new Understood(new Command.LeaveOut(node, by)));
            case NODE -> ofNode(typed, spoken, node -> withNode(typed, spoken, node, by));
            case WAIT -> waiting(typed, spoken, by);
            case TAKEOVER -> new Understood(new Command.TakeOver(null, by));
            case ABANDON -> new Understood(new Command.Abandon(by));
            case START, STATUS, PAUSE, RESUME, CANCEL, ON_IT, PLAN, PAGE, HISTORY, AUDIT, CLUSTERS, HELP ->
                throw new IllegalArgumentException(typed + " is no way out");
        };
    }

    private static Optional<NodeName> named(Spoken spoken) {
        return spoken.node().map(NodeName::new);
    }

    private static TypedWay ofNode(SubCommand typed, Spoken spoken, Function<NodeName, TypedWay> way) {
        return named(spoken).map(way).orElseGet(() -> new Unclear("Which node? " + takes(typed)));
    }

    private static TypedWay withNode(SubCommand typed, Spoken spoken, NodeName node, Person by) {
        String what = spoken.what().orElse("");
        return switch (what.toLowerCase(Locale.ROOT)) {
            case "disconnect" -> new Understood(new Command.Disconnect(node, by));
            case "reconnect" -> new Understood(new Command.Reconnect(node, by));
            case "stop" -> new Understood(new Command.StopNode(node, Shutdown.GRACEFULLY, by));
            case "shutdown" -> new Understood(new Command.StopNode(node, Shutdown.ALTOGETHER, by));
            default ->
                new Unclear(SlackText.quoted(what) + " is nothing that can be done with a node: it is disconnect,"
                        + " reconnect, stop or shutdown, after the node's name. " + takes(typed));
        };
    }

    private static TypedWay waiting(SubCommand typed, Spoken spoken, Person by) {
        Optional<Duration> time = spoken.what().flatMap(WaitTime::parse);
        return time.<TypedWay>map(given -> new Understood(new Command.WaitLonger(null, given, by)))
                .orElseGet(() -> new Unclear(spoken.what()
                                .map(word -> SlackText.quoted(word) + " is no time: say `30m`, `2h` or `1h30m`. ")
                                .orElse("How long? Say `30m`, `2h` or `1h30m`. ")
                        + takes(typed)));
    }

    private static String takes(SubCommand typed) {
        return "This is what `" + typed.word() + "` takes: " + typed.usage() + ".";
    }
}
