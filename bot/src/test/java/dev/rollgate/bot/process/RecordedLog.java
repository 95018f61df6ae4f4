package dev.rollgate.bot.process;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the bot has recorded, read behind its back.
 *
 * @param runs their ids
 * @param events of all of them, but for those that are said together with the one before
 */
record RecordedLog(Set<String> runs, List<Event> events) {
    /** The stored names of what the thread tells; nothing else is posted in it. */
    private static final Set<String> WORTH_A_POST = Set.of(
            "gate-opened",
            "replacement-asked",
            "node-upgraded",
            "node-left-out",
            "node-rollback-begun",
            "node-rolled-back",
            "problem-raised",
            "problem-cleared",
            "run-paused",
            "run-resumed",
            "run-completed",
            "run-cancelled",
            "run-rolled-back",
            "step-retried",
            "more-time-given",
            "node-stop-asked",
            "leave-out-asked",
            "node-disconnected",
            "node-reconnected",
            "taken-over",
            "retry-requested",
            "cancel-requested",
            "rollback-requested",
            "run-abandoned");

    /** A node goes back and the run pauses: said as one thing. */
    private static final String PAUSES = "node-rollback-begun";

    record Event(String run, long number, String name) {
        boolean isWorthAPost() {
            return WORTH_A_POST.contains(name);
        }

        @Override
        public String toString() {
            return "event " + number + " (" + name + ")";
        }
    }

    /** On H2 the bot must have ended. */
    static RecordedLog read(BotDatabase database) throws SQLException {
        return read(database, "%");
    }

    /** Only the runs of that cluster. */
    static RecordedLog read(BotDatabase database, String cluster) throws SQLException {
        try (Connection connection = database.open();
                PreparedStatement statement = connection.prepareStatement("select run_id, number, name from event"
                        + " join run on run.id = event.run_id where run.cluster like ? order by 1, 2")) {
            statement.setString(1, cluster);
            Set<String> runs = new TreeSet<>();
            List<Event> events = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    runs.add(rows.getString(1));
                    Event event = new Event(rows.getString(1), rows.getLong(2), rows.getString(3));
                    if (!isSaidWith(events, event)) {
                        events.add(event);
                    }
                }
            }
            return new RecordedLog(runs, events);
        }
    }

    private static boolean isSaidWith(List<Event> before, Event event) {
        return event.name().equals("run-paused") && before.getLast().name().equals(PAUSES);
    }
}
