package dev.rollgate.bot.slack.thread;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the board remembers.
 *
 * @param root the root message's {@code ts}; null: not posted yet
 * @param shown digest of what it shows
 * @param gist of what it shows
 * @param at when it was shown, in epoch milliseconds
 * @param lost Slack does not let it be edited any more
 * @param renewed somebody deleted the first root message, and there was to be another
 */
record BoardMemo(@Nullable String root, String shown, String gist, long at, boolean lost, boolean renewed) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final BoardMemo NONE = new BoardMemo(null, "", "", 0, false, false);

    static BoardMemo read(String json) {
        return json.equals("{}") ? NONE : JSON.readValue(json, BoardMemo.class);
    }

    String asJson() {
        return JSON.writeValueAsString(this);
    }

    BoardMemo showing(String ts, String digest, String itsGist, Instant when) {
        return new BoardMemo(ts, digest, itsGist, when.toEpochMilli(), false, renewed);
    }

    /** Posted, but what it shows is not known. */
    BoardMemo found(String ts) {
        return new BoardMemo(ts, "", "", 0, false, renewed);
    }

    /** Without a root, for the one that there was is gone. */
    BoardMemo deleted() {
        return new BoardMemo(null, "", "", 0, false, true);
    }

    BoardMemo givenUp() {
        return new BoardMemo(root, shown, gist, at, true, renewed);
    }
}
