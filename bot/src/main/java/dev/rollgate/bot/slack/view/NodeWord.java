package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.NodeName;

/** A node as one word of a command that is to be copied: in quotation marks where its name has spaces. */
public final class NodeWord {
    private NodeWord() {}

    /** Escaped. */
    public static String of(NodeName node) {
        String name = SlackText.name(node);
        return name.contains(" ") ? "\"" + name + "\"" : name;
    }
}
