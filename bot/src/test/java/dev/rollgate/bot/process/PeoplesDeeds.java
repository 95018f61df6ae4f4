package dev.rollgate.bot.process;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the bot has recorded that people did in the runs of one cluster, in order: the stored name, and the node if it is about one. */
final class PeoplesDeeds {
    private static final JsonMapper JSON = new JsonMapper();

    private PeoplesDeeds() {}

    /** On H2 the bot must have ended. */
    static List<String> read(BotDatabase database, String cluster) throws SQLException {
        try (Connection connection = database.open();
                PreparedStatement statement = connection.prepareStatement("select event.name, event.body from event"
                        + " join run on run.id = event.run_id where run.cluster = ?"
                        + " order by run.created_at, event.number")) {
            statement.setString(1, cluster);
            List<String> deeds = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    JsonNode body = JSON.readTree(rows.getString(2));
                    if (body.hasNonNull("by")) {
                        deeds.add((rows.getString(1) + " " + body.path("node").asString("")).strip());
                    }
                }
            }
            return deeds;
        }
    }
}
