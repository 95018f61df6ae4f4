package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A click finds its button as a person does, by the label on the screen, and reaches the bot as block_actions. */
class ClickTest extends SlackSpecification {
    private final Message gate = postedGate();

    @Test
    void theBotGetsThePayloadThatSlackSends() {
        anna.clicks(gate, "Approve wiki-1");

        JsonNode payload = bot.last().payload();
        assertThat(payload.path("type").asString()).isEqualTo("block_actions");
        assertThat(payload.path("user").path("id").asString()).isEqualTo("UANNA01");
        assertThat(payload.path("team").path("id").asString()).isEqualTo("TSANDBOX1");
        assertThat(payload.path("channel").path("id").asString()).isEqualTo(OPS);
        assertThat(payload.path("container").path("message_ts").asString()).isEqualTo(gate.ts());
        assertThat(payload.path("container").path("is_ephemeral").asBoolean()).isFalse();
        assertThat(payload.path("message").path("blocks").size()).isEqualTo(1);
        assertThat(payload.path("state").path("values").isObject()).isTrue();
        assertThat(payload.path("trigger_id").asString()).isNotEmpty();
        assertThat(payload.path("response_url").asString()).startsWith("http://127.0.0.1:");
    }

    @Test
    void thereIsExactlyOneAction() {
        anna.clicks(gate, "Approve wiki-1");

        JsonNode actions = bot.last().payload().path("actions");
        assertThat(actions.size()).isEqualTo(1);
        assertThat(actions.path(0).path("action_id").asString()).isEqualTo("approve");
        assertThat(actions.path(0).path("block_id").asString()).isEqualTo("gate");
        assertThat(actions.path(0).path("value").asString()).isEqualTo("run-1/wiki-1");
        assertThat(actions.path(0).path("type").asString()).isEqualTo("button");
        assertThat(actions.path(0).path("text").path("text").asString()).isEqualTo("Approve wiki-1");
        assertThat(actions.path(0).path("action_ts").asString()).isNotEmpty();
    }

    @Test
    void theBeginningOfALabelIsEnoughWhereOnlyOneBeginsSo() {
        anna.clicks(gate, "Appr");

        assertThat(bot.last()
                        .payload()
                        .path("actions")
                        .path(0)
                        .path("action_id")
                        .asString())
                .isEqualTo("approve");
    }

    @Test
    void aWholeLabelWinsOverALongerOne() {
        Message two = posted(
                "text",
                "t",
                "blocks",
                actions(button("Approve wiki-10", "a", "10"), button("Approve wiki-1", "b", "1")));

        anna.clicks(two, "Approve wiki-1");

        assertThat(bot.last().payload().path("actions").path(0).path("value").asString())
                .isEqualTo("1");
        assertThatThrownBy(() -> anna.clicks(two, "Approve")).hasMessageContaining("2 buttons begin");
    }

    @Test
    void aButtonThatIsNotThereIsAMistakeThatListsTheOnesThatAre() {
        assertThatThrownBy(() -> anna.clicks(gate, "Skip"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"Approve wiki-1\", \"Reject\"");
    }

    @Test
    void aClickSeesTheMessageAsItStandsNow() {
        api.call("chat.update", "channel", OPS, "ts", gate.ts(), "text", "approved");

        assertThatThrownBy(() -> anna.clicks(gate, "Approve wiki-1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStaleButtonCanStillBeClicked() {
        Button shown = gate.buttons().getFirst();
        api.call("chat.update", "channel", OPS, "ts", gate.ts(), "text", "approved");

        assertThat(ben.clicksStale(shown).acknowledged()).isTrue();
        assertThat(bot.last().payload().path("actions").path(0).path("value").asString())
                .isEqualTo("run-1/wiki-1");
    }

    @Test
    void aButtonInAThreadSaysWhichThread() {
        Message reply = posted("text", "t", "thread_ts", gate.ts(), "blocks", actions(button("Retry", "retry", "x")));
        anna.clicks(reply, "Retry");

        assertThat(bot.last().payload().path("container").path("thread_ts").asString())
                .isEqualTo(gate.ts());
    }

    @Test
    void aRootWithRepliesNamesItselfAsItsThread() {
        posted("text", "reply", "thread_ts", gate.ts());
        anna.clicks(gate, "Reject");

        assertThat(bot.last().payload().path("message").path("thread_ts").asString())
                .isEqualTo(gate.ts());
    }

    @Test
    void aButtonInAPrivateMessageIsClickedByItsPersonOnlyAndSendsNoMessage() {
        api.call(
                "chat.postEphemeral",
                "channel",
                OPS,
                "user",
                "UANNA01",
                "text",
                "t",
                "blocks",
                actions(button("Yes", "y", "1")));
        Message whisper = workspace.privateTo(anna).getFirst();
        anna.clicks(whisper, "Yes");

        assertThat(bot.last().payload().has("message")).isFalse();
        assertThat(bot.last().payload().path("container").path("is_ephemeral").asBoolean())
                .isTrue();
        assertThatThrownBy(() -> ben.clicks(whisper, "Yes")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aConfirmDialogCanBeRead() {
        String confirm =
                "\"confirm\":{\"title\":{\"type\":\"plain_text\",\"text\":\"Sure?\"},\"text\":{\"type\":\"mrkdwn\",\"text\":\"No way back\"},"
                        + "\"confirm\":{\"type\":\"plain_text\",\"text\":\"Go\"},\"deny\":{\"type\":\"plain_text\",\"text\":\"Wait\"}}";
        Message finalize = posted(
                "text",
                "t",
                "blocks",
                actions(button("Approve finalize", "f", "1\"," + confirm + ",\"style\":\"danger")));

        assertThat(finalize.buttons().getFirst().confirm())
                .isEqualTo(new Button.Confirm("Sure?", "No way back", "Go", "Wait"));
        assertThat(gate.buttons().getFirst().confirm()).isNull();
    }

    @Test
    void aClickNobodyAcknowledgesIsToldToThePerson() {
        workspace.acknowledgeWithin(Duration.ofMillis(200));
        bot.fallsAsleep();

        assertThat(anna.clicks(gate, "Reject").timedOut()).isTrue();
        assertThat(workspace.privateTo(anna).getFirst().text()).contains("operation_timeout");
    }

    @Test
    void aPersonOutsideTheChannelCannotClick() {
        assertThatThrownBy(() -> outsider.clicks(gate, "Reject")).hasMessageContaining("not in #ops");
    }
}
