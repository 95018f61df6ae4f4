package dev.rollgate.bot.slack.thread;

import tools.jackson.databind.json.JsonMapper;

/**
 * Where a thread is.
 *
 * @param root the {@code ts} of its root message; empty: not known
 * @param link leads people to it
 */
record LinkMemo(String root, String link) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LinkMemo NONE = new LinkMemo("", "");

    static LinkMemo read(String json) {
        return json.equals("{}") ? NONE : JSON.readValue(json, LinkMemo.class);
    }

    String asJson() {
        return JSON.writeValueAsString(this);
    }

    boolean isOf(String other) {
        return root.equals(other);
    }
}
