package dev.rollgate.sandbox.page;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/** What the composer offers after the command, by the bot's contract. */
final class SubCommands {
    private record SubCommand(String word, String arguments, String meaning) {}

    private static final List<SubCommand> ALL = List.of(
            new SubCommand("start", " [cluster] [version]", "upgrade a cluster node by node"),
            new SubCommand("status", " [cluster]", "where its run stands, told to you only"),
            new SubCommand("pause", " [cluster]", "touch no further node"),
            new SubCommand("resume", " [cluster]", "go on"),
            new SubCommand("cancel", " [cluster]", "end the run, while no node is upgraded"),
            new SubCommand("plan", " [cluster] <version>", "what start would do; nothing is done"),
            new SubCommand("history", " [cluster]", "the runs, how each ended and how long it took"),
            new SubCommand("audit", " <run> [event]", "everything that happened in a run"),
            new SubCommand("clusters", "", "the clusters, their channels and live runs"),
            new SubCommand("help", "", "the list of commands"));

    private SubCommands() {}

    static ArrayNode json() {
        ArrayNode json = Wire.JSON.createArrayNode();
        ALL.forEach(one -> json.addObject()
                .put("word", one.word())
                .put("usage", one.word() + one.arguments())
                .put("meaning", one.meaning()));
        return json;
    }
}
