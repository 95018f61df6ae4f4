package dev.rollgate.bot.process;

import dev.rollgate.sandbox.slack.Channel;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.slack.Origin;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What stands in the channel, by the run and event that each post says it is about. Event 0 is the board.
 *
 * @param all the bot's messages, oldest first
 */
record Posts(List<Message> all) {
    static Posts in(Channel channel) {
        return new Posts(channel.messages().stream()
                .filter(message -> message.origin() == Origin.BOT)
                .toList());
    }

    List<Message> roots() {
        return all.stream().filter(message -> message.threadTs() == null).toList();
    }

    List<Message> replies() {
        return all.stream().filter(message -> message.threadTs() != null).toList();
    }

    /** Which events have how many posts. */
    Map<String, Long> counts() {
        return all.stream().collect(Collectors.groupingBy(Posts::about, TreeMap::new, Collectors.counting()));
    }

    static String key(String run, long event) {
        return run + ":" + event;
    }

    private static String about(Message message) {
        JsonNode mark = message.metadata();
        return mark == null
                ? "nothing"
                : key(
                        mark.path("event_payload").path("run").asString(),
                        mark.path("event_payload").path("event").asLong());
    }
}
