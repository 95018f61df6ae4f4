package dev.rollgate.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The bot can be killed and started again, and the page lives on meanwhile. */
class BotOnThePageTest extends PageSpecification {
    @Test
    void aKilledBotIsDeadUntilItIsStartedAgain() throws Exception {
        Browser.Window window = browser.looksAs(OLGA);
        JsonNode before = shown(window, "bot", BotOnThePageTest::isReady);
        assertThat(before.path("log").toString()).contains("life I");
        assertThat(before.path("mode").asString()).isEqualTo("HTTP");

        browser.does(OLGA, "bot", Map.of("deed", "kill"));
        shown(window, "bot", bot -> bot.path("state").asString().equals("dead"));
        shown(window, "slack", slack -> !slack.path("bot").path("up").booleanValue());
        assertThat(browser.does(OLGA, "bot", Map.of("deed", "kill")).body())
                .isEqualTo("{\"error\":\"the bot is not running\"}");

        browser.does(OLGA, "bot", Map.of("deed", "start"));
        JsonNode after = shown(window, "bot", BotOnThePageTest::isReady);
        assertThat(after.path("pid").longValue())
                .isNotEqualTo(before.path("pid").longValue());
        assertThat(after.path("log").toString()).contains("life II");
        assertThat(browser.does(OLGA, "bot", Map.of("deed", "start")).body())
                .isEqualTo("{\"error\":\"the bot is running\"}");
    }

    private static boolean isReady(JsonNode bot) {
        return bot.path("state").asString().equals("ready");
    }
}
