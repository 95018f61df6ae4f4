package dev.rollgate.sandbox.slack;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** A workspace with one channel, three people and a bot, served without rate limits; the clock stands still. */
abstract class SlackSpecification {
    static final String OPS = "C0OPS";

    final SettableClock clock = new SettableClock();
    final Workspace workspace = new Workspace(clock);
    final Person anna = workspace.addPerson("UANNA01", "Anna");
    final Person ben = workspace.addPerson("UBEN001", "Ben");
    final Person outsider = workspace.addPerson("UOUT001", "Olga");
    final Channel ops = workspace.addChannel(OPS, "ops", anna, ben);
    final SlackServer slack = SlackServer.start(workspace);
    final WebApi api = new WebApi(slack.apiUrl(), workspace.bot().token());
    final EchoBot bot = new EchoBot();

    SlackSpecification() {
        slack.rateLimits().off();
        workspace.botListensAt(bot.eventsUrl());
        workspace.acknowledgeWithin(Duration.ofSeconds(20)); // a busy machine is not what these tests are about
    }

    @AfterEach
    void close() {
        slack.close();
        bot.close();
    }

    /** Posts in the channel and reads the message back. */
    Message posted(String... args) {
        String[] all = joined(List.of("channel", OPS), args);
        return ops.message(api.call("chat.postMessage", all).path("ts").asString())
                .orElseThrow();
    }

    /** Arguments as name, value, name, value … */
    static String[] joined(List<String> first, String... rest) {
        return Stream.concat(first.stream(), Stream.of(rest)).toArray(String[]::new);
    }

    Message postedGate() {
        return posted(
                "text",
                "gate",
                "blocks",
                actions(button("Approve wiki-1", "approve", "run-1/wiki-1"), button("Reject", "reject", "r")));
    }

    static String actions(String... buttons) {
        return "[{\"type\":\"actions\",\"block_id\":\"gate\",\"elements\":[" + String.join(",", buttons) + "]}]";
    }

    static String button(String label, String actionId, String value) {
        return "{\"type\":\"button\",\"text\":{\"type\":\"plain_text\",\"text\":\"" + label + "\"},\"action_id\":\""
                + actionId + "\",\"value\":\"" + value + "\"}";
    }

    static String section(String mrkdwn) {
        return "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"" + mrkdwn + "\"}}";
    }
}
