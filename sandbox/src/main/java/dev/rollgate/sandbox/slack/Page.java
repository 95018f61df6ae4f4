package dev.rollgate.sandbox.slack;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One page of a list, and the cursor that leads to the next: it names the first item that was left out. */
record Page<T>(List<T> items, @Nullable String nextCursor) {
    private static final String MARK = "next:";

    /** @throws Refusal invalid_cursor when the call's cursor is none of ours, or its item is gone */
    static <T> Page<T> of(List<T> all, Function<T, String> key, Call call, int usual) {
        int from = start(all.stream().map(key).toList(), call.text("cursor"));
        int to = Math.min(all.size(), from + call.limit(usual));
        String next = to < all.size() ? encode(key.apply(all.get(to))) : null;
        return new Page<>(all.subList(from, to), next);
    }

    boolean hasMore() {
        return nextCursor != null;
    }

    void addTo(ObjectNode answer) {
        answer.putObject("response_metadata").put("next_cursor", nextCursor == null ? "" : nextCursor);
    }

    private static int start(List<String> keys, @Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        int start = keys.indexOf(decode(cursor));
        if (start < 0) {
            throw new Refusal("invalid_cursor");
        }
        return start;
    }

    private static String encode(String key) {
        return Base64.getEncoder().encodeToString((MARK + key).getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        try {
            String decoded = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            return decoded.startsWith(MARK) ? decoded.substring(MARK.length()) : "";
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
