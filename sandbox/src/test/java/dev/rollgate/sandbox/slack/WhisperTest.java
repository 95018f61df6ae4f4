package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** chat.postEphemeral reaches one person of the channel and leaves nothing in it. */
class WhisperTest extends SlackSpecification {
    @Test
    void onlyItsPersonSeesIt() {
        whisper("UANNA01");

        assertThat(workspace.privateTo(anna)).extracting(Message::text).containsExactly("psst");
        assertThat(workspace.privateTo(ben)).isEmpty();
        assertThat(ops.messages()).isEmpty();
        assertThat(api.call("conversations.history", "channel", OPS)
                        .path("messages")
                        .size())
                .isZero();
    }

    @Test
    void aPersonOutsideTheChannelIsRefused() {
        assertThat(api.refusal("chat.postEphemeral", "channel", OPS, "user", "UOUT001", "text", "psst"))
                .isEqualTo("user_not_in_channel");
    }

    @Test
    void theRulesOfPostsHold() {
        assertThat(api.refusal("chat.postEphemeral", "channel", OPS, "user", "UANNA01"))
                .isEqualTo("no_text");
        assertThat(api.refusal("chat.postEphemeral", "channel", OPS, "user", "UANNA01", "blocks", "[{}]"))
                .isEqualTo("invalid_blocks");
        ops.archive();
        assertThat(api.refusal("chat.postEphemeral", "channel", OPS, "user", "UANNA01", "text", "psst"))
                .isEqualTo("is_archived");
    }

    @Test
    void inAThreadItIsShownOnlyIfTheThreadHasAReply() {
        Message root = posted("text", "run");
        whisperIn(root, "too early");
        posted("text", "reply", "thread_ts", root.ts());
        whisperIn(root, "psst");

        assertThat(workspace.privateTo(anna)).extracting(Message::text).containsExactly("psst");
        assertThat(workspace.privateTo(anna)).extracting(Message::threadTs).containsExactly(root.ts());
        assertThat(ops.thread(root.ts())).hasSize(2);
    }

    @Test
    void aButtonOfOneInAThreadSaysWhichThreadAndCanTakeItAway() {
        Message root = posted("text", "run");
        posted("text", "reply", "thread_ts", root.ts());
        whisperIn(root, "sure?");
        anna.clicks(workspace.privateTo(anna).getFirst(), "Yes");

        JsonNode payload = bot.last().payload();
        assertThat(payload.at("/container/is_ephemeral").asBoolean()).isTrue();
        assertThat(payload.at("/container/thread_ts").asString()).isEqualTo(root.ts());
        api.respond(payload.path("response_url").asString(), "{\"delete_original\":true}");
        assertThat(workspace.privateTo(anna)).isEmpty();
    }

    @Test
    void itRaisesTheRevision() {
        long before = workspace.revision();
        whisper("UANNA01");

        assertThat(workspace.revision()).isGreaterThan(before);
    }

    private void whisperIn(Message root, String text) {
        api.call(
                "chat.postEphemeral",
                "channel",
                OPS,
                "user",
                "UANNA01",
                "text",
                text,
                "thread_ts",
                root.ts(),
                "blocks",
                actions(button("Yes", "y", "1")));
    }

    private void whisper(String user) {
        api.call("chat.postEphemeral", "channel", OPS, "user", user, "text", "psst");
    }
}
