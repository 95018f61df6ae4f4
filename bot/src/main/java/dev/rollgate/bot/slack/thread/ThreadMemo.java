package dev.rollgate.bot.slack.thread;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the thread remembers.
 *
 * @param gates gate messages that may still have to be edited, by the gate's number: those not yet shown decided
 */
record ThreadMemo(Map<Long, Shown> gates) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A posted gate message; {@code digest} is empty where it is not known what it shows. */
    record Shown(String ts, String digest) {}

    ThreadMemo {
        gates = Map.copyOf(gates);
    }

    static ThreadMemo read(String json) {
        return json.equals("{}") ? new ThreadMemo(Map.of()) : JSON.readValue(json, ThreadMemo.class);
    }

    String asJson() {
        return JSON.writeValueAsString(this);
    }

    ThreadMemo with(long gate, String ts, String digest) {
        Map<Long, Shown> all = new TreeMap<>(gates);
        all.put(gate, new Shown(ts, digest));
        return new ThreadMemo(all);
    }

    ThreadMemo without(long gate) {
        Map<Long, Shown> all = new TreeMap<>(gates);
        all.remove(gate);
        return new ThreadMemo(all);
    }
}
