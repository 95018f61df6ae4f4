package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.AuditText;
import dev.rollgate.bot.slack.view.SlackText;
import dev.rollgate.orchestration.engine.Past;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.run.RunId;
import java.util.List;

/** {@code audit}: everything that happened in a run, live or over, event by event. Reads only. */
final class AuditCommand {
    private static final int LONGEST_ID = 40;

    Reply answer(Runs runs, List<String> words) {
        if (words.isEmpty()) {
            return Reply.told("Of which run? " + SubCommand.HISTORY.usage()
                    + " lists them. This is what `audit` takes: " + SubCommand.AUDIT.usage() + ".");
        }
        String id = words.getFirst();
        if (id.length() > LONGEST_ID) {
            return Reply.told(PastWords.unknown(id));
        }
        return switch (runs.past(new RunId(id))) {
            case Past.Unknown unknown -> Reply.told(PastWords.unknown(id));
            case Past.Unreadable newer -> Reply.told(PastWords.unreadable(newer.id()));
            case Past.Known known -> Reply.told(from(known, words.size() < 2 ? "1" : words.get(1)));
        };
    }

    private static String from(Past.Known known, String first) {
        int from = first.matches("\\d{1,9}") ? Integer.parseInt(first) : 0;
        int events = known.log().size();
        return from >= 1 && from <= events
                ? AuditText.of(known, from)
                : SlackText.quoted(first) + " is no event of run "
                        + SlackText.foreign(known.run().id().text(), LONGEST_ID) + ": they are numbered from 1 to "
                        + events + ".";
    }
}
