package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A post appears in its channel or thread as sent, or is refused with Slack's own code and leaves no trace. */
class PostingTest extends SlackSpecification {
    @Test
    void aPostAppearsInTheChannel() {
        Message message = posted("text", "hello");

        assertThat(ops.messages()).containsExactly(message);
        assertThat(message.text()).isEqualTo("hello");
        assertThat(message.origin()).isEqualTo(Origin.BOT);
    }

    @Test
    void timestampsAreUniqueAndIncreaseWhileTheClockStandsStill() {
        Message first = posted("text", "1");
        Message second = posted("text", "2");

        assertThat(second.ts()).isGreaterThan(first.ts()).matches("\\d{10}\\.\\d{6}");
    }

    @Test
    void aJsonBodyWithTreesIsUnderstoodToo() {
        HttpResponse<String> response = api.postJson(
                "chat.postMessage", "{\"channel\":\"C0OPS\",\"text\":\"t\",\"blocks\":[" + section("*bold*") + "]}");

        assertThat(WebApi.json(response).path("ok").asBoolean()).isTrue();
        assertThat(ops.messages().getFirst().plainText()).isEqualTo("*bold*");
    }

    @Test
    void aReplyStandsInItsThreadAndOnlyABroadcastAlsoInTheChannel() {
        Message root = posted("text", "root");
        Message reply = posted("text", "reply", "thread_ts", root.ts());
        Message loud = posted("text", "loud", "thread_ts", root.ts(), "reply_broadcast", "1");

        assertThat(ops.thread(root.ts())).containsExactly(root, reply, loud);
        assertThat(ops.roots()).containsExactly(root);
        assertThat(reply.broadcast()).isFalse();
        assertThat(loud.broadcast()).isTrue();
    }

    @Test
    void blocksGetTheIdsTheirAuthorLeftOut() {
        Message message = posted("text", "t", "blocks", "[" + section("a") + "," + section("b") + "]");

        assertThat(message.blocks()
                        .valueStream()
                        .map(block -> block.path("block_id").asString()))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void metadataIsKept() {
        Message message = posted(
                "text",
                "t",
                "metadata",
                "{\"event_type\":\"rollgate_event\",\"event_payload\":{\"run\":\"r\",\"event\":3}}");

        assertThat(message.metadata().path("event_payload").path("event").asInt())
                .isEqualTo(3);
    }

    @Test
    void metadataWithoutTypeOrPayloadIsRefused() {
        assertThat(refused("text", "t", "metadata", "{\"event_type\":\"x\"}")).isEqualTo("invalid_metadata_format");
        assertThat(refused("text", "t", "metadata", "{\"event_payload\":{}}")).isEqualTo("invalid_metadata_format");
        assertThat(refused("text", "t", "metadata", "{\"event_type\":\"x\",\"event_payload\":\"{}\"}"))
                .isEqualTo("invalid_metadata_format");
        assertThat(refused("text", "t", "metadata", "not json")).isEqualTo("invalid_metadata_format");
    }

    @Test
    void aPostWithoutTextAndBlocksIsRefused() {
        assertThat(refused()).isEqualTo("no_text");
        assertThat(refused("text", "")).isEqualTo("no_text");
        assertThat(refused("blocks", "[]")).isEqualTo("no_text");
    }

    @Test
    void aLongTextIsCutWithAWarning() {
        var answer = api.call("chat.postMessage", "channel", OPS, "text", "x".repeat(40_001));

        assertThat(answer.path("warning").asString()).isEqualTo("message_truncated");
        assertThat(ops.messages().getFirst().text()).hasSize(40_000);
    }

    @Test
    void blocksThatAreNoListAreRefused() {
        assertThat(refused("text", "t", "blocks", "{}")).isEqualTo("invalid_blocks_format");
        assertThat(refused("text", "t", "blocks", "[{")).isEqualTo("invalid_blocks_format");
    }

    @Test
    void wrongBlocksAreRefusedWithThePlaceOfEachFault() {
        var refusal = api.refusalOf(
                "chat.postMessage",
                "channel",
                OPS,
                "text",
                "t",
                "blocks",
                "[" + section("") + ",{\"type\":\"nonsense\"}]");

        assertThat(refusal.path("error").asString()).isEqualTo("invalid_blocks");
        assertThat(refusal.path("response_metadata").path("messages").toString())
                .contains("must be more than 0 characters [json-pointer:/blocks/0/text/text]")
                .contains("unsupported type: nonsense [json-pointer:/blocks/1]");
    }

    @Test
    void blocksOfTooMuchTextInTotalAreRefused() {
        String big = section("x".repeat(2640));
        String exact = "[" + String.join(",", big, big, big, big, big) + "]";

        assertThat(posted("text", "t", "blocks", exact).blocks()).hasSize(5);
        assertThat(refused("text", "t", "blocks", exact.replace("]", "," + section("x") + "]")))
                .isEqualTo("msg_blocks_too_long");
    }

    @Test
    void aChannelThatIsUnknownArchivedOrClosedToTheBotIsRefused() {
        assertThat(api.refusal("chat.postMessage", "channel", "C0NONE", "text", "t"))
                .isEqualTo("channel_not_found");
        assertThat(api.refusal("chat.postMessage", "text", "t")).isEqualTo("channel_not_found");
        ops.removeBot();
        assertThat(refused("text", "t")).isEqualTo("not_in_channel");
        ops.makePrivate();
        assertThat(refused("text", "t")).isEqualTo("channel_not_found");
        ops.inviteBot().archive();
        assertThat(refused("text", "t")).isEqualTo("is_archived");
        assertThat(ops.messages()).isEmpty();
    }

    @Test
    void aThreadThatDoesNotExistOrIsAReplyIsRefused() {
        Message root = posted("text", "root");
        Message reply = posted("text", "reply", "thread_ts", root.ts());

        assertThat(refused("text", "t", "thread_ts", "1700000000.000001")).isEqualTo("thread_not_found");
        assertThat(refused("text", "t", "thread_ts", reply.ts())).isEqualTo("cannot_reply_to_message");
    }

    @Test
    void aPermalinkLeadsToTheMessage() {
        Message root = posted("text", "root");
        Message reply = posted("text", "reply", "thread_ts", root.ts());

        assertThat(permalink(root)).endsWith("/archives/C0OPS/p" + root.ts().replace(".", ""));
        assertThat(permalink(reply)).endsWith("?thread_ts=" + root.ts() + "&cid=C0OPS");
        assertThat(api.refusal("chat.getPermalink", "channel", OPS, "message_ts", "1.2"))
                .isEqualTo("message_not_found");
    }

    private String permalink(Message message) {
        return api.call("chat.getPermalink", "channel", OPS, "message_ts", message.ts())
                .path("permalink")
                .asString();
    }

    private String refused(String... args) {
        String[] all = joined(List.of("channel", OPS), args);
        return api.refusal("chat.postMessage", all);
    }
}
