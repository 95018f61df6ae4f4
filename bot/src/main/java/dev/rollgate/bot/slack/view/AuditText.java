package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.engine.Past;
import dev.rollgate.orchestration.run.Run;
import java.util.ArrayList;
import java.util.List;

/** The log of a run for somebody who looks back, in mrkdwn: as many events as one private answer holds, and where to go on. */
public final class AuditText {
    private AuditText() {}

    /** @param from the number of the first event to show, from 1 to the number of events */
    public static String of(Past.Known past, int from) {
        List<String> lines = new ArrayList<>();
        lines.add(title(past.run(), past.log().size()));
        int room = SlackLimits.PRIVATE - lines.getFirst().length();
        for (int index = from - 1; index < past.log().size(); index++) {
            String line = AuditLine.of(past.run(), past.log().get(index)).dated();
            room -= line.length() + 1;
            if (room < 0) {
                lines.add(rest(past, index));
                break;
            }
            lines.add(line);
        }
        return String.join("\n", lines);
    }

    private static String title(Run run, int events) {
        return "*Run " + SlackText.foreign(run.id().text(), 40) + "*, "
                + SlackText.foreign(Words.journey(run), 200) + ": " + Words.counted(events, "event")
                + ", times in UTC";
    }

    private static String rest(Past.Known past, int shown) {
        return "… and " + Words.counted(past.log().size() - shown, "more event") + ": "
                + SlashCommand.with("audit " + SlackText.foreign(past.run().id().text(), 40) + " " + (shown + 1));
    }
}
