package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The bot is told when somebody mentions it or opens its home, if it subscribes to that, and again until it acknowledges. */
class EventTest extends SlackSpecification {
    private static final Duration SOON = Duration.ofMillis(10);

    @Test
    void aMentionIsPostedAndToldAsSlackDoes() {
        anna.mentions(OPS, null, "status");

        Message posted = ops.messages().getLast();
        JsonNode told = bot.last().json();
        assertThat(posted.text()).isEqualTo("<@UROLLGATE> status");
        assertThat(told.path("type").asString()).isEqualTo("event_callback");
        assertThat(told.path("team_id").asString()).isEqualTo("TSANDBOX1");
        assertThat(told.path("api_app_id").asString()).isEqualTo("AROLLGATE");
        assertThat(told.path("event_id").asString()).startsWith("Ev");
        assertThat(told.path("event_time").asLong()).isEqualTo(clock.instant().getEpochSecond());
        assertThat(told.path("is_ext_shared_channel").asBoolean()).isFalse();
        assertThat(told.path("authorizations").path(0).path("user_id").asString())
                .isEqualTo("UROLLGATE");
        assertThat(told.path("event").path("type").asString()).isEqualTo("app_mention");
        assertThat(told.path("event").path("user").asString()).isEqualTo("UANNA01");
        assertThat(told.path("event").path("channel").asString()).isEqualTo(OPS);
        assertThat(told.path("event").path("ts").asString()).isEqualTo(posted.ts());
        assertThat(told.path("event").path("text").asString()).isEqualTo("<@UROLLGATE> status");
        assertThat(told.path("event").has("thread_ts")).isFalse();
        assertThat(bot.last().header("Content-type")).isEqualTo("application/json");
        assertThat(bot.last().signature()).startsWith("v0=");
    }

    @Test
    void aMentionInAThreadSaysWhichThread() {
        Message root = posted("text", "run");
        anna.mentions(OPS, root.ts(), "pause");

        assertThat(bot.last().json().path("event").path("thread_ts").asString()).isEqualTo(root.ts());
        assertThat(ops.thread(root.ts())).hasSize(2);
        assertThatThrownBy(() -> anna.mentions(OPS, "1.000001", "pause")).hasMessageContaining("no thread");
    }

    @Test
    void whatIsTypedIsEscapedButMentionsAreNot() {
        anna.writes(OPS, null, "a < b & <@UROLLGATE> &amp; c");

        assertThat(bot.last().json().path("event").path("text").asString())
                .isEqualTo("a &lt; b &amp; <@UROLLGATE> &amp; c");
    }

    @Test
    void messagesWithoutAMentionAreToldToNobody() {
        Message root = anna.writes(OPS, "hello");
        ben.writes(OPS, root.ts(), "hello yourself");

        assertThat(bot.received()).isEmpty();
        assertThat(ops.thread(root.ts())).hasSize(2);
    }

    @Test
    void aBotThatDoesNotSubscribeOrLacksTheScopeIsNotTold() {
        workspace.install(Bot.usual().notTold("app_mention"));
        assertThat(anna.mentions(OPS, null, "status")).isEmpty();
        workspace.install(Bot.usual().without("app_mentions:read"));
        assertThat(anna.mentions(OPS, null, "status")).isEmpty();
        workspace.install(Bot.usual().notTold("app_home_opened"));
        assertThat(anna.opensHome()).isEmpty();

        assertThat(bot.received()).isEmpty();
    }

    @Test
    void openingTheHomeIsTold() {
        anna.opensHome();

        JsonNode event = bot.last().json().path("event");
        assertThat(event.path("type").asString()).isEqualTo("app_home_opened");
        assertThat(event.path("user").asString()).isEqualTo("UANNA01");
        assertThat(event.path("tab").asString()).isEqualTo("home");
        assertThat(event.has("view")).isFalse();
    }

    @Test
    void anEventNobodyAcknowledgesIsToldThreeTimesMore() {
        workspace.repeatEventsAfter(Duration.ZERO, SOON, SOON);
        bot.answersStatus(500);
        anna.mentions(OPS, null, "status");

        await().until(() -> bot.received().size() == 4);
        assertThat(bot.received())
                .extracting(EchoBot.Received::body)
                .containsOnly(bot.last().body());
        assertThat(bot.received())
                .extracting(received -> received.header("X-slack-retry-num"))
                .containsExactly("", "1", "2", "3");
        assertThat(bot.last().header("X-slack-retry-reason")).isEqualTo("http_error");
    }

    @Test
    void repeatingEndsWithTheFirstAcknowledgement() {
        workspace.repeatEventsAfter(Duration.ZERO, SOON, Duration.ofHours(1));
        bot.answersStatus(503);
        anna.mentions(OPS, null, "status");
        bot.answersStatus(200);

        await().until(() -> bot.received().size() >= 2);
        await().during(Duration.ofMillis(100)).until(() -> bot.received().size() <= 3);
    }

    @Test
    void aForgedEventIsNotRepeated() {
        workspace.repeatEventsAfter(SOON, SOON, SOON);
        bot.answersStatus(401);
        anna.withWrongSignature().mentions(OPS, null, "status");

        await().during(Duration.ofMillis(100)).until(() -> bot.received().size() == 1);
    }

    @Test
    void anotherCompanysPersonIsToldWithTheirOwnTeamAndTheBotsInstallation() {
        Person sam = workspace.addPerson("USTR001", "Sam", Trait.STRANGER);
        ops.shareExternally().invite(sam);
        sam.mentions(OPS, null, "status");

        JsonNode told = bot.last().json();
        assertThat(told.path("team_id").asString()).isEqualTo("TSTRANGER");
        assertThat(told.path("event").path("user_team").asString()).isEqualTo("TSTRANGER");
        assertThat(told.path("authorizations").path(0).path("team_id").asString())
                .isEqualTo("TSANDBOX1");
        assertThat(told.path("is_ext_shared_channel").asBoolean()).isTrue();
    }

    @Test
    void anotherBotsMentionCarriesItsBotId() {
        Person robot = workspace.addPerson("UROBOT1", "robot", Trait.BOT);
        ops.invite(robot);
        robot.mentions(OPS, null, "status");

        assertThat(bot.last().json().path("event").path("bot_id").asString()).isEqualTo("BROBOT1");
    }
}
