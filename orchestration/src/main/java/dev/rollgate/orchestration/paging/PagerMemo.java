package dev.rollgate.orchestration.paging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is known of one pager's pages of one run; kept as JSON, whose names are frozen.
 *
 * @param pages those that the pager has or may have
 * @param began whether it was noted that the upgrade began
 * @param ended whether it was noted that it ended
 * @param refused what the pager said when it refused something last; null: it takes what it is sent
 * @param refusedAt when that was, in epoch milliseconds; 0: nothing need wait for that
 */
public record PagerMemo(
        List<Held> pages,
        boolean began,
        boolean ended,
        @Nullable String refused,
        long refusedAt) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final PagerMemo NONE = new PagerMemo(List.of(), false, false, null, 0);

    /** How far a page is. */
    public enum State {
        /** About to be sent: the pager may have it. */
        OPENING,
        OPEN,
        ACKNOWLEDGED,
        /** Over, and said once; repeated for a pager that forgets. */
        RESOLVED
    }

    /**
     * A page that the pager has or may have.
     *
     * @param subject its number
     * @param openedAt when the pager took it, in epoch milliseconds; 0: it has not yet
     * @param sentAt when it last heard, or may have heard, of it, in epoch milliseconds; 0: it has not
     * @param resolvedAt when it first heard that it is over, in epoch milliseconds; 0: it is not
     */
    public record Held(long subject, State state, long openedAt, long sentAt, long resolvedAt) {
        private static Held read(JsonNode page) {
            return new Held(
                    page.required("subject").longValue(),
                    State.valueOf(page.required("state").stringValue()),
                    page.required("openedAt").longValue(),
                    page.required("sentAt").longValue(),
                    page.required("resolvedAt").longValue());
        }

        private ObjectNode write() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("subject", subject)
                    .put("state", state.name())
                    .put("openedAt", openedAt)
                    .put("sentAt", sentAt)
                    .put("resolvedAt", resolvedAt);
        }

        Held opened(Instant now) {
            long first = openedAt == 0 ? now.toEpochMilli() : openedAt;
            State next = state == State.ACKNOWLEDGED ? state : State.OPEN;
            return new Held(subject, next, first, now.toEpochMilli(), 0);
        }

        boolean isHeard() {
            return sentAt > 0;
        }

        Held mayBeThere(Instant now) {
            return new Held(subject, state, openedAt, now.toEpochMilli(), resolvedAt);
        }

        Held acknowledged() {
            return new Held(subject, State.ACKNOWLEDGED, openedAt, sentAt, resolvedAt);
        }

        Held resolved(Instant now) {
            long first = resolvedAt == 0 ? now.toEpochMilli() : resolvedAt;
            return new Held(subject, State.RESOLVED, openedAt, now.toEpochMilli(), first);
        }
    }

    public PagerMemo {
        pages = List.copyOf(pages);
    }

    /** @param json what {@link #asJson} gave, or an empty object */
    public static PagerMemo read(String json) {
        if (json.equals("{}")) {
            return NONE;
        }
        JsonNode memo = JSON.readTree(json);
        return new PagerMemo(
                memo.required("pages").values().stream().map(Held::read).toList(),
                memo.required("began").booleanValue(),
                memo.required("ended").booleanValue(),
                memo.required("refused").isNull()
                        ? null
                        : memo.required("refused").stringValue(),
                memo.required("refusedAt").longValue());
    }

    /** By hand: every look at a run reads this, and a record's constructor costs Jackson more than all the rest. */
    String asJson() {
        if (equals(NONE)) {
            return "{}";
        }
        ObjectNode memo = JsonNodeFactory.instance.objectNode();
        ArrayNode all = memo.putArray("pages");
        pages.forEach(page -> all.add(page.write()));
        return memo.put("began", began)
                .put("ended", ended)
                .put("refused", refused)
                .put("refusedAt", refusedAt)
                .toString();
    }

    Optional<Held> held(long subject) {
        return pages.stream().filter(page -> page.subject() == subject).findFirst();
    }

    PagerMemo opening(long subject) {
        List<Held> all = new ArrayList<>(pages);
        all.add(new Held(subject, State.OPENING, 0, 0, 0));
        return with(all);
    }

    PagerMemo held(long subject, UnaryOperator<Held> change) {
        return with(pages.stream()
                .map(page -> page.subject() == subject ? change.apply(page) : page)
                .toList());
    }

    PagerMemo without(long subject) {
        return with(pages.stream().filter(page -> page.subject() != subject).toList());
    }

    private PagerMemo with(List<Held> all) {
        return new PagerMemo(all, began, ended, refused, refusedAt);
    }

    PagerMemo noted(boolean theEnd) {
        return new PagerMemo(pages, true, theEnd, refused, refusedAt);
    }

    PagerMemo refused(String why, Instant now) {
        return new PagerMemo(pages, began, ended, why, now.toEpochMilli());
    }

    PagerMemo takes() {
        return refused == null ? this : new PagerMemo(pages, began, ended, null, 0);
    }
}
