package dev.rollgate.sandbox.slack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every view that was opened, oldest first. */
final class Views {
    private final AtomicLong next = new AtomicLong(1_000_000);
    private final Map<String, OpenedView> byId = new ConcurrentSkipListMap<>();

    OpenedView open(String userId, JsonNode view) {
        return put("V" + next.incrementAndGet(), userId, view);
    }

    OpenedView replace(OpenedView old, JsonNode view) {
        return put(old.id(), old.userId(), view);
    }

    void put(OpenedView view) {
        byId.put(view.id(), view);
    }

    List<OpenedView> all() {
        return List.copyOf(byId.values());
    }

    Optional<OpenedView> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private OpenedView put(String id, String userId, JsonNode view) {
        List<String> complaints = ViewRules.complaints(view);
        if (!complaints.isEmpty()) {
            throw new Refusal("invalid_arguments", complaints);
        }
        ObjectNode stored = (ObjectNode) view.deepCopy();
        stored.set("blocks", BlockIds.filledIn((ArrayNode) view.path("blocks")));
        OpenedView opened = new OpenedView(id, userId, stored, next.incrementAndGet() + ".hash", true, Map.of());
        byId.put(id, opened);
        return opened;
    }
}
