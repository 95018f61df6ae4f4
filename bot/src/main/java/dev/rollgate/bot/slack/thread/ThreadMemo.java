package dev.rollgate.bot.slack.thread;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the thread remembers.
 *
 * @param live posted messages that may still have to be edited, by their event's number: those not yet shown settled. Stored
 *     under the name it had while gates were the only ones: a bot may be replaced by a newer or older one in the midst of a run
 */
record ThreadMemo(@JsonProperty("gates") Map<Long, Shown> live) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A posted message; {@code digest} is empty where it is not known what it shows. */
    record Shown(String ts, String digest) {}

    ThreadMemo {
        live = Map.copyOf(live);
    }

    static ThreadMemo read(String json) {
        return json.equals("{}") ? new ThreadMemo(Map.of()) : JSON.readValue(json, ThreadMemo.class);
    }

    String asJson() {
        return JSON.writeValueAsString(this);
    }

    ThreadMemo with(long event, String ts, String digest) {
        Map<Long, Shown> all = new TreeMap<>(live);
        all.put(event, new Shown(ts, digest));
        return new ThreadMemo(all);
    }

    ThreadMemo without(long event) {
        Map<Long, Shown> all = new TreeMap<>(live);
        all.remove(event);
        return new ThreadMemo(all);
    }
}
