package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was said is read back page by page: a channel newest first, a thread oldest first. */
class HistoryTest extends SlackSpecification {
    private static final String METADATA = "{\"event_type\":\"rollgate_event\",\"event_payload\":{\"event\":7}}";

    private final Message root = posted("text", "root", "metadata", METADATA);
    private final Message first = posted("text", "first", "thread_ts", root.ts(), "metadata", METADATA);
    private final Message second = posted("text", "second", "thread_ts", root.ts());
    private final Message other = posted("text", "other");

    @Test
    void aChannelIsReadNewestFirstWithoutReplies() {
        assertThat(texts(history())).containsExactly("other", "root");
    }

    @Test
    void aBroadcastReplyIsReadInTheChannelToo() {
        posted("text", "loud", "thread_ts", root.ts(), "reply_broadcast", "true");

        assertThat(texts(history())).containsExactly("loud", "other", "root");
    }

    @Test
    void aThreadIsReadOldestFirstWithItsRoot() {
        JsonNode answer = replies(root.ts());

        assertThat(texts(answer)).containsExactly("root", "first", "second");
        assertThat(answer.path("messages").path(0).path("reply_count").asInt()).isEqualTo(2);
        assertThat(answer.path("has_more").asBoolean()).isFalse();
    }

    @Test
    void theTsOfAReplyGivesOnlyThatReply() {
        assertThat(texts(replies(first.ts()))).containsExactly("first");
    }

    @Test
    void metadataComesOnlyWhenAskedFor() {
        assertThat(replies(root.ts()).toString()).doesNotContain("rollgate_event");
        JsonNode asked = replies(root.ts(), "include_all_metadata", "1");
        assertThat(asked.path("messages")
                        .path(1)
                        .path("metadata")
                        .path("event_payload")
                        .path("event")
                        .asInt())
                .isEqualTo(7);
    }

    @Test
    void pagesAreFollowedByTheirCursor() {
        JsonNode one = replies(root.ts(), "limit", "2");
        String cursor = one.path("response_metadata").path("next_cursor").asString();
        JsonNode two = replies(root.ts(), "limit", "2", "cursor", cursor);

        assertThat(texts(one)).containsExactly("root", "first");
        assertThat(one.path("has_more").asBoolean()).isTrue();
        assertThat(texts(two)).containsExactly("second");
        assertThat(two.path("response_metadata").path("next_cursor").asString()).isEmpty();
    }

    @Test
    void oldestAndLatestBoundWhatIsReadAndTheRootAlwaysComes() {
        assertThat(texts(replies(root.ts(), "oldest", first.ts()))).containsExactly("root", "second");
        assertThat(texts(replies(root.ts(), "oldest", first.ts(), "inclusive", "true")))
                .containsExactly("root", "first", "second");
        assertThat(texts(api.call("conversations.history", "channel", OPS, "latest", other.ts())))
                .containsExactly("root");
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThat(api.refusal("conversations.replies", "channel", OPS, "ts", "1.000001"))
                .isEqualTo("thread_not_found");
        assertThat(api.refusal("conversations.history", "channel", OPS, "limit", "0"))
                .isEqualTo("invalid_limit");
        assertThat(api.refusal("conversations.history", "channel", OPS, "limit", "1001"))
                .isEqualTo("invalid_limit");
        assertThat(api.refusal("conversations.history", "channel", OPS, "cursor", "x"))
                .isEqualTo("invalid_cursor");
        assertThat(api.refusal("conversations.history", "channel", OPS, "oldest", "x"))
                .isEqualTo("invalid_ts_oldest");
        assertThat(api.refusal("conversations.history", "channel", "C0NONE")).isEqualTo("channel_not_found");
        ops.removeBot();
        assertThat(api.refusal("conversations.history", "channel", OPS)).isEqualTo("not_in_channel");
    }

    @Test
    void anArchivedChannelCanStillBeRead() {
        ops.archive();

        assertThat(texts(history())).containsExactly("other", "root");
        assertThat(second.isReply()).isTrue();
    }

    private JsonNode history() {
        return api.call("conversations.history", "channel", OPS);
    }

    private JsonNode replies(String ts, String... args) {
        String[] all = joined(List.of("channel", OPS, "ts", ts), args);
        return api.call("conversations.replies", all);
    }

    private static List<String> texts(JsonNode answer) {
        return answer.path("messages")
                .valueStream()
                .map(message -> message.path("text").asString())
                .toList();
    }
}
