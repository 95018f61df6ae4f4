package dev.rollgate.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Forms and the home tab are shown to whom the bot opened them for, and what is entered is what the bot is told. */
class FormOnThePageTest extends PageSpecification {
    private static final String VERSION = "{\"type\":\"input\",\"block_id\":\"version\",\"dispatch_action\":true,"
            + "\"label\":{\"type\":\"plain_text\",\"text\":\"Version\"},"
            + "\"element\":{\"type\":\"plain_text_input\",\"action_id\":\"to\"}}";
    private static final String NOTE = "{\"type\":\"input\",\"block_id\":\"note\",\"optional\":true,"
            + "\"label\":{\"type\":\"plain_text\",\"text\":\"Note\"},\"element\":{\"type\":\"plain_text_input\","
            + "\"action_id\":\"note\",\"initial_value\":\"none\"}}";
    private static final String FORM = "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"Start\"},"
            + "\"submit\":{\"type\":\"plain_text\",\"text\":\"Start\"},\"blocks\":[" + VERSION + "," + NOTE + "]}";
    private static final String HOME = "{\"type\":\"home\",\"blocks\":[{\"type\":\"actions\",\"block_id\":\"b\","
            + "\"elements\":[{\"type\":\"button\",\"action_id\":\"go\",\"text\":{\"type\":\"plain_text\",\"text\":\"Go\"}}]}]}";

    @Test
    void aFormIsSubmittedAsItIsFilledIn() throws Exception {
        Browser.Window window = browser.looksAs(OLGA);
        String view = opened(window);

        browser.does(OLGA, "submit", Map.of("view", view, "values", Map.of("version", Map.of("to", "9.2.21"))));

        assertThat(bot.last())
                .contains("\"view_submission\"")
                .contains("\"to\":{\"type\":\"plain_text_input\",\"value\":\"9.2.21\"}")
                .contains("\"note\":{\"type\":\"plain_text_input\",\"value\":null}"); // it was emptied
        shown(window, "slack", slack -> slack.path("views").isEmpty());
    }

    @Test
    void errorsStandBesideTheirFields() throws Exception {
        Browser.Window window = browser.looksAs(OLGA);
        String view = opened(window);
        bot.answers(200, "{\"response_action\":\"errors\",\"errors\":{\"version\":\"no version\"}}");

        browser.does(OLGA, "submit", Map.of("view", view, "values", Map.of("version", Map.of("to", "x"))));

        JsonNode slack = shown(
                window,
                "slack",
                seen -> seen.path("views").path(0).path("errors").has("version"));
        assertThat(slack.path("views").get(0).path("errors").toString()).isEqualTo("{\"version\":\"no version\"}");
    }

    @Test
    void theBotIsToldOfAFieldWithAllThatIsTypedSoFar() throws Exception {
        String view = opened(browser.looksAs(OLGA));

        browser.does(
                OLGA,
                "viewAction",
                Map.of(
                        "view", view,
                        "blockId", "version",
                        "actionId", "to",
                        "value", "9.2",
                        "values", Map.of("note", Map.of("note", "hurry"))));

        assertThat(bot.last())
                .contains("\"block_actions\"")
                .contains("\"value\":\"9.2\"")
                .contains("\"value\":\"hurry\"");
    }

    @Test
    void aFormIsForOnePersonAndGoneWhenClosed() throws Exception {
        Browser.Window window = browser.looksAs(OLGA);
        String view = opened(window);

        assertThat(shown(browser.looksAs(ANNA), "slack", JsonNode::isObject).path("views"))
                .isEmpty();
        assertThat(browser.does(ANNA, "close", Map.of("view", view)).statusCode())
                .isEqualTo(409);
        browser.does(OLGA, "close", Map.of("view", view));
        shown(window, "slack", slack -> slack.path("views").isEmpty());
    }

    @Test
    void aRequiredFieldIsDemandedByTheClient() throws Exception {
        String view = opened(browser.looksAs(OLGA));
        int before = bot.received.size();

        HttpResponse<String> answer = browser.does(OLGA, "submit", Map.of("view", view, "values", Map.of()));

        assertThat(answer.body()).contains("\\\"Version\\\" is required");
        assertThat(bot.received).hasSize(before);
    }

    @Test
    void theHomeIsOpenedShownAndUsed() throws Exception {
        Browser.Window window = browser.looksAs(OLGA);
        assertThat(shown(window, "slack", JsonNode::isObject).path("home").isNull())
                .isTrue();

        browser.does(OLGA, "home", Map.of());
        assertThat(bot.last()).contains("\"app_home_opened\"");
        bot.calls("views.publish", "user_id", OLGA, "view", HOME);
        shown(window, "slack", slack -> slack.path("home").path("blocks").size() == 1);
        browser.does(OLGA, "homeAction", Map.of("blockId", "b", "actionId", "go"));

        assertThat(bot.last()).contains("\"action_id\":\"go\"");
    }

    private String opened(Browser.Window window) throws Exception {
        browser.does(OLGA, "command", Map.of("channel", OPS, "text", "/confluence-upgrade start"));
        String trigger = List.of(bot.last().split("&")).stream()
                .filter(field -> field.startsWith("trigger_id="))
                .findFirst()
                .orElseThrow()
                .substring("trigger_id=".length());
        bot.calls("views.open", "trigger_id", trigger, "view", FORM);
        return shown(window, "slack", slack -> slack.path("views").size() == 1)
                .path("views")
                .get(0)
                .path("id")
                .asString();
    }
}
