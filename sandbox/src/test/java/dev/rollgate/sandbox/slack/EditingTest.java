package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An edit replaces what a message says under rules that are narrower than a post's; a refused edit changes nothing. */
class EditingTest extends SlackSpecification {
    private final Message message = posted("text", "first", "blocks", "[" + section("one") + "]");

    @Test
    void blocksReplaceBlocksWithoutAnEditedMark() {
        edit("text", "second", "blocks", "[" + section("two") + "]");

        assertThat(now().plainText()).isEqualTo("two");
        assertThat(now().text()).isEqualTo("second");
        assertThat(now().edited()).isFalse();
    }

    @Test
    void aTextAloneRemovesTheBlocksAndShowsTheMark() {
        edit("text", "second");

        assertThat(now().blocks()).isEmpty();
        assertThat(now().plainText()).isEqualTo("second");
        assertThat(now().edited()).isTrue();
    }

    @Test
    void metadataAloneLeavesTextAndBlocks() {
        edit("metadata", "{\"event_type\":\"e\",\"event_payload\":{}}");

        assertThat(now().plainText()).isEqualTo("one");
        assertThat(now().text()).isEqualTo("first");
        assertThat(now().metadata().path("event_type").asString()).isEqualTo("e");
    }

    @Test
    void whatItSaidBeforeIsRemembered() {
        edit("text", "second");
        edit("text", "third");

        assertThat(now().earlier()).extracting(Message.Version::text).containsExactly("first", "second");
    }

    @Test
    void aMessageOnceReadDoesNotChange() {
        edit("text", "second");

        assertThat(message.text()).isEqualTo("first");
    }

    @Test
    void fourThousandBytesFitAndOneMoreDoesNot() {
        edit("text", "x".repeat(4000));

        assertThat(refused("text", "x".repeat(4001))).isEqualTo("msg_too_long");
        assertThat(now().text()).hasSize(4000);
    }

    @Test
    void bytesAreCountedAfterEscaping() {
        assertThat(refused("text", "&".repeat(801))).isEqualTo("msg_too_long");
        assertThat(refused("text", "<".repeat(1001))).isEqualTo("msg_too_long");
        assertThat(refused("text", "é".repeat(2001))).isEqualTo("msg_too_long");
        edit("text", "&amp;".repeat(800));
        edit("text", "<@UANNA01>".repeat(400));
    }

    @Test
    void anEditThatSaysNothingIsRefused() {
        assertThat(refused()).isEqualTo("no_text");
    }

    @Test
    void wrongBlocksAreRefusedAndTheOldOnesStay() {
        assertThat(refused("text", "t", "blocks", "[{\"type\":\"nonsense\"}]")).isEqualTo("invalid_blocks");
        assertThat(now()).isEqualTo(message);
    }

    @Test
    void onlyTheBotsOwnMessagesCanBeEdited() {
        Message annas = anna.writes(OPS, "mine");

        assertThat(api.refusal("chat.update", "channel", OPS, "ts", annas.ts(), "text", "t"))
                .isEqualTo("cant_update_message");
    }

    @Test
    void anUnknownOrEphemeralMessageIsNotFound() {
        String whisper = api.call("chat.postEphemeral", "channel", OPS, "user", "UANNA01", "text", "psst")
                .path("message_ts")
                .asString();

        assertThat(api.refusal("chat.update", "channel", OPS, "ts", whisper, "text", "t"))
                .isEqualTo("message_not_found");
        assertThat(api.refusal("chat.update", "channel", OPS, "ts", "1700000000.000001", "text", "t"))
                .isEqualTo("message_not_found");
    }

    @Test
    void nothingIsEditedInAnArchivedChannel() {
        ops.archive();

        assertThat(refused("text", "t")).isEqualTo("is_archived");
    }

    private Message now() {
        return ops.message(message.ts()).orElseThrow();
    }

    private void edit(String... args) {
        api.call("chat.update", of(args));
    }

    private String refused(String... args) {
        return api.refusal("chat.update", of(args));
    }

    private String[] of(String... args) {
        String[] all = joined(List.of("channel", OPS, "ts", message.ts()), args);
        return all;
    }
}
