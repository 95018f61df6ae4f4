package dev.rollgate.bot.process;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the bot has recorded, read behind its back.
 *
 * @param runs their ids
 * @param events of all of them
 */
record RecordedLog(Set<String> runs, List<Event> events) {
    /** The stored names of what the thread tells; nothing else is posted in it. */
    private static final Set<String> WORTH_A_POST = Set.of(
            "gate-opened", "replacement-asked", "node-upgraded", "problem-raised", "problem-cleared", "run-completed");

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
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select run_id, number, name from event order by 1, 2")) {
            Set<String> runs = new TreeSet<>();
            List<Event> events = new ArrayList<>();
            while (rows.next()) {
                runs.add(rows.getString(1));
                events.add(new Event(rows.getString(1), rows.getLong(2), rows.getString(3)));
            }
            return new RecordedLog(runs, events);
        }
    }
}
