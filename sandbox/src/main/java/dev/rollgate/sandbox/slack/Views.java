package dev.rollgate.sandbox.slack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every modal that was opened, oldest first, and each person's home. One change at a time, so that a hash means something. */
final class Views {
    private static final int MOST_BYTES = 250_000;
    private static final int MOST_STACKED = 3;

    private final AtomicLong next = new AtomicLong(1_000_000);
    private final Map<String, OpenedView> byId = new ConcurrentSkipListMap<>();
    private final Map<String, String> homes = new ConcurrentHashMap<>();
    private final Changes changes;

    Views(Changes changes) {
        this.changes = changes;
    }

    /** @throws Refusal if Slack would not take {@code view} as a modal */
    void checkModal(JsonNode view) {
        check(view, ViewRules.complaints(view), null);
    }

    synchronized OpenedView open(String userId, JsonNode view) {
        checkModal(view);
        return added(userId, view, null);
    }

    /** On top of {@code below}: at most three stand on each other. */
    synchronized OpenedView push(OpenedView below, JsonNode view) {
        checkModal(view);
        if (stack(below).size() >= MOST_STACKED) {
            throw new Refusal("push_limit_reached");
        }
        return added(below.userId(), view, below.id());
    }

    /** @param hash null to edit it whatever it shows by now */
    synchronized OpenedView update(String id, @Nullable String hash, JsonNode view) {
        OpenedView now =
                find(id).filter(known -> known.open() && !known.isHome()).orElseThrow(() -> new Refusal("not_found"));
        check(view, ViewRules.complaints(view), id);
        checkHash(hash, now);
        return put(now.showing(stored(view), nextHash()));
    }

    synchronized OpenedView publish(String userId, @Nullable String hash, JsonNode view) {
        OpenedView now = home(userId).orElse(null);
        check(view, ViewRules.complaintsAboutHome(view), now == null ? null : now.id());
        checkHash(hash, now);
        if (now != null) {
            return put(now.showing(stored(view), nextHash()));
        }
        OpenedView first = added(userId, view, null);
        homes.put(userId, first.id());
        return first;
    }

    /** Whatever it shows by now; nothing happens to a view that is not there. */
    synchronized void change(String id, UnaryOperator<OpenedView> how) {
        find(id).map(how).ifPresent(this::put);
    }

    /** This modal and all that it stands on. */
    synchronized void closeAll(OpenedView view) {
        stack(view).forEach(one -> put(one.closed()));
    }

    List<OpenedView> modals() {
        return byId.values().stream().filter(view -> !view.isHome()).toList();
    }

    Optional<OpenedView> home(String userId) {
        return Optional.ofNullable(homes.get(userId)).flatMap(this::find);
    }

    Optional<OpenedView> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<OpenedView> findByExternalId(String externalId) {
        return byId.values().stream()
                .filter(view -> view.open() && externalId.equals(Json.text(view.view(), "external_id")))
                .findFirst();
    }

    boolean isCovered(OpenedView view) {
        return byId.values().stream()
                .anyMatch(other -> other.open() && view.id().equals(other.previous()));
    }

    /** The id of the modal at the bottom. */
    String rootOf(OpenedView view) {
        return stack(view).getLast().id();
    }

    /** Topmost first. */
    private List<OpenedView> stack(OpenedView top) {
        List<OpenedView> stack = new ArrayList<>(List.of(top));
        for (String id = top.previous(); id != null; id = stack.getLast().previous()) {
            stack.add(find(id).orElseThrow());
        }
        return stack;
    }

    private void check(JsonNode view, List<String> complaints, @Nullable String itself) {
        if (!complaints.isEmpty()) {
            throw new Refusal("invalid_arguments", complaints);
        }
        if (view.toString().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new Refusal("view_too_large");
        }
        String externalId = Json.textOr(view, "external_id", "");
        boolean taken = !externalId.isEmpty()
                && findByExternalId(externalId)
                        .filter(other -> !other.id().equals(itself))
                        .isPresent();
        if (taken) {
            throw new Refusal("duplicate_external_id");
        }
    }

    private static void checkHash(@Nullable String hash, @Nullable OpenedView now) {
        if (hash != null && (now == null || !hash.equals(now.hash()))) {
            throw new Refusal("hash_conflict");
        }
    }

    private OpenedView added(String userId, JsonNode view, @Nullable String previous) {
        String id = "V" + next.incrementAndGet();
        return put(new OpenedView(id, userId, stored(view), nextHash(), true, Map.of(), Json.object(), previous));
    }

    private OpenedView put(OpenedView view) {
        byId.put(view.id(), view);
        changes.note();
        return view;
    }

    private String nextHash() {
        return next.incrementAndGet() + ".hash";
    }

    private static ObjectNode stored(JsonNode view) {
        ObjectNode stored = (ObjectNode) view.deepCopy();
        stored.set("blocks", BlockIds.filledIn((ArrayNode) view.path("blocks")));
        return stored;
    }
}
