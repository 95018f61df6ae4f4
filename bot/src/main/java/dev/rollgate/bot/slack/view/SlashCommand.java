package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.ClusterKey;

/** The bot's slash command, as people are told to type it. */
public final class SlashCommand {
    public static final String NAME = "/confluence-upgrade";

    private SlashCommand() {}

    /** To be copied; {@code words}: escaped already. */
    public static String with(String words) {
        return "`" + NAME + " " + words + "`";
    }

    static String pause(ClusterKey cluster) {
        return with("pause " + SlackText.name(cluster));
    }

    /** With the cluster's name: without it the command is unclear where two clusters are upgraded. */
    static String resume(ClusterKey cluster) {
        return with("resume " + SlackText.name(cluster));
    }
}
