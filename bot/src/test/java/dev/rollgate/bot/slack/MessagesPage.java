package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.ReadersSlack;
import dev.rollgate.bot.slack.view.Scene;
import dev.rollgate.bot.slack.view.Shot;
import dev.rollgate.bot.slack.view.SignTable;
import java.util.List;

/** The page that shows every message, as Markdown. */
final class MessagesPage {
    private static final String HEAD = """
            # Every message

            Each message of Rollgate as its reader sees it. The sandbox's Slack took it and drew it: `[Label]` is a button, a date is
            in UTC here and in each reader's own time in Slack. Below it stands what a notification or a screen reader says. A test
            fails when this page is stale (`MessagesPageTest`; with `-Dmessages=write` it writes the page anew).

            ## Signs

            An emoji stands for one idea everywhere, and never without its word.

            """;

    private MessagesPage() {}

    static String of(List<Scene> scenes) {
        var page = new StringBuilder(HEAD).append(SignTable.rows(ReadersSlack.emoji()));
        try (var slack = new ReadersSlack()) {
            for (Scene scene : scenes) {
                page.append("\n## ").append(scene.title()).append('\n');
                scene.shots().forEach(shot -> page.append(shown(shot, slack)));
            }
        }
        return page.toString();
    }

    private static String shown(Shot shot, ReadersSlack slack) {
        boolean toAll = shot.reader().isEmpty();
        String whole = slack.shows(shot) + (toAll ? "\n\nNotification: " + slack.says(shot.message()) : "");
        String fence = whole.contains("```") ? "````" : "```"; // a message may show code itself
        return "\n**" + shot.when() + "**" + (toAll ? "" : " (only " + shot.reader() + " sees it)") + "\n\n" + fence
                + "text\n" + whole + "\n" + fence + "\n";
    }
}
