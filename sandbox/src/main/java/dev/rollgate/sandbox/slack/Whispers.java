package dev.rollgate.sandbox.slack;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The ephemeral messages of all people, by ts. */
final class Whispers {
    private final ConcurrentNavigableMap<String, Message> byTs = new ConcurrentSkipListMap<>();

    List<Message> to(String userId) {
        return byTs.values().stream()
                .filter(message -> userId.equals(message.onlyFor()))
                .toList();
    }

    Optional<Message> find(String ts) {
        return Optional.ofNullable(byTs.get(ts));
    }

    void put(Message message) {
        byTs.put(message.ts(), message);
    }

    void delete(String ts) {
        byTs.remove(ts);
    }
}
