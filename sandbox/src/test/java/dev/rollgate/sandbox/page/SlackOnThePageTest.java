package dev.rollgate.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A person on the page sees and does what that person sees and does in Slack. */
class SlackOnThePageTest extends PageSpecification {
    private static final String GATE =
            "[{\"type\":\"actions\",\"block_id\":\"gate\",\"elements\":[{\"type\":\"button\","
                    + "\"action_id\":\"approve\",\"value\":\"1\",\"text\":{\"type\":\"plain_text\",\"text\":\"Approve start\"}}]}]";

    @Test
    void theWindowShowsPeopleChannelsAndTheCommand() throws Exception {
        JsonNode slack = shown(browser.looksAs(ANNA), "slack", JsonNode::isObject);

        assertThat(slack.path("me").asString()).isEqualTo(ANNA);
        assertThat(slack.path("people")
                        .valueStream()
                        .map(person -> person.path("role").asString()))
                .containsExactly("administrator", "approver", "second approver", "stranger", "guest");
        assertThat(slack.path("channels")
                        .valueStream()
                        .map(channel -> channel.path("name").asString()))
                .containsExactly("confluence-ops", "general");
        assertThat(slack.path("command").asString()).isEqualTo("/confluence-upgrade");
        assertThat(slack.path("subCommands").get(0).path("word").asString()).isEqualTo("start");
    }

    @Test
    void aCommandReachesTheBotAndItsAnswerOnlyWhoTypedIt() throws Exception {
        bot.answers(200, "{\"text\":\"Which cluster?\"}");
        Browser.Window olgas = browser.looksAs(OLGA);
        Browser.Window annas = browser.looksAs(ANNA);

        HttpResponse<String> answer =
                browser.does(OLGA, "command", Map.of("channel", OPS, "text", "/confluence-upgrade start prod-wiki"));

        assertThat(answer.body()).isEqualTo("{\"told\":null}");
        assertThat(bot.last()).contains("text=start prod-wiki").contains("user_id=U0OLGA");
        JsonNode message = firstMessage(shown(olgas, "slack", slack -> hasMessage(slack)));
        assertThat(message.path("text").asString()).isEqualTo("Which cluster?");
        assertThat(message.path("onlyForYou").booleanValue()).isTrue();
        assertThat(annas.newest("slack").toString()).doesNotContain("Which cluster?");
    }

    @Test
    void aCommandThatNoAppHasIsRefusedByTheClient() throws Exception {
        HttpResponse<String> answer = browser.does(OLGA, "command", Map.of("channel", OPS, "text", "/giphy cats"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"/giphy is not a valid command.\"}");
        assertThat(bot.received).isEmpty();
    }

    @Test
    void aClickReachesTheBot() throws Exception {
        String ts = bot.calls("chat.postMessage", "channel", OPS, "text", "gate", "blocks", GATE)
                .path("ts")
                .asString();
        JsonNode message = firstMessage(shown(browser.looksAs(ANNA), "slack", slack -> hasMessage(slack)));
        assertThat(message.path("byBot").booleanValue()).isTrue();
        assertThat(message.path("blocks")
                        .get(0)
                        .path("elements")
                        .get(0)
                        .path("action_id")
                        .asString())
                .isEqualTo("approve");

        HttpResponse<String> answer = browser.does(ANNA, "click", click(ts, "approve"));

        assertThat(answer.body()).isEqualTo("{\"told\":null}");
        assertThat(bot.last()).contains("\"action_id\":\"approve\"").contains("\"id\":\"U0ANNA\"");
    }

    @Test
    void aButtonThatIsGoneCannotBeClicked() throws Exception {
        String ts = bot.calls("chat.postMessage", "channel", OPS, "text", "gate", "blocks", GATE)
                .path("ts")
                .asString();

        assertThat(browser.does(ANNA, "click", click(ts, "reject")).body())
                .isEqualTo("{\"error\":\"This button is gone: the message has changed.\"}");
        assertThat(browser.does(ANNA, "click", click("1.000000", "approve")).body())
                .isEqualTo("{\"error\":\"This message was deleted.\"}");
    }

    @Test
    void whatTheClientSaysOfASilentBotIsShown() throws Exception {
        String ts = bot.calls("chat.postMessage", "channel", OPS, "text", "gate", "blocks", GATE)
                .path("ts")
                .asString();
        bot.answers(500, "");

        assertThat(browser.does(ANNA, "click", click(ts, "approve")).body())
                .isEqualTo("{\"told\":\"Rollgate could not be reached (dispatch_failed).\"}");
        browser.does(OLGA, "command", Map.of("channel", OPS, "text", "/confluence-upgrade status"));
        shown(
                browser.looksAs(OLGA),
                "slack",
                slack ->
                        slack.toString().contains("/confluence-upgrade failed with the error \\\"dispatch_failed\\\""));
    }

    @Test
    void aMentionInAThreadReachesTheBotAsAnEvent() throws Exception {
        String root = bot.calls("chat.postMessage", "channel", OPS, "text", "Upgrade")
                .path("ts")
                .asString();

        browser.does(OLGA, "message", Map.of("channel", OPS, "thread", root, "text", "<@UROLLGATE> status"));

        assertThat(bot.last()).contains("\"app_mention\"").contains("\"thread_ts\":\"" + root + "\"");
        assertThat(world.channel().thread(root)).hasSize(2);
    }

    @Test
    void anOrdinaryMessageIsToldToNobody() throws Exception {
        browser.does(GITA, "message", Map.of("channel", OPS, "text", "Hello"));

        assertThat(world.channel().messages().getFirst().text()).isEqualTo("Hello");
        assertThat(bot.received).isEmpty();
    }

    private static Map<String, String> click(String ts, String action) {
        return Map.of("channel", OPS, "ts", ts, "blockId", "gate", "actionId", action);
    }

    private static boolean hasMessage(JsonNode slack) {
        return !slack.path("channels").path(0).path("messages").isEmpty();
    }

    private static JsonNode firstMessage(JsonNode slack) {
        return slack.path("channels").path(0).path("messages").get(0);
    }
}
