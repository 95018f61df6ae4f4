package dev.rollgate.sandbox.slack;

import java.time.Duration;
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
        String[] all = new String[args.length + 2];
        all[0] = "channel";
        all[1] = OPS;
        System.arraycopy(args, 0, all, 2, args.length);
        return ops.message(api.call("chat.postMessage", all).path("ts").asString())
                .orElseThrow();
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
