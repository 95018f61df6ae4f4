package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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

    private void whisper(String user) {
        api.call("chat.postEphemeral", "channel", OPS, "user", user, "text", "psst");
    }
}
