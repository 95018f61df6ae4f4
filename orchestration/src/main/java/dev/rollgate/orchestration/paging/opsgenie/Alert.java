package dev.rollgate.orchestration.paging.opsgenie;

import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.Urgency;
import dev.rollgate.orchestration.paging.wire.Fitted;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What Opsgenie and JSM are told, within the bounds of their fields (docs.opsgenie.com/docs/alert). */
final class Alert {
    private static final int LONGEST_MESSAGE = 130;
    private static final int LONGEST_ENTITY = 512;
    private static final int LONGEST_TAG = 50;
    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_USER = 100;

    /** Of 8,000 characters, names and values together. */
    private static final int DETAILS_BYTES = 7000;

    private static final String SOURCE = "Rollgate";

    private Alert() {}

    static ObjectNode of(Page page, Optional<String> team) {
        ObjectNode alert = JsonNodeFactory.instance.objectNode();
        alert.put("message", Fitted.text(page.summary(), LONGEST_MESSAGE));
        alert.put("alias", page.key());
        alert.put("description", description(page));
        team.ifPresent(
                id -> alert.putArray("responders").addObject().put("id", id).put("type", "team"));
        alert.putArray("tags").add("rollgate").add(Fitted.text(page.kind(), LONGEST_TAG));
        alert.set("details", details(page));
        String cluster = page.cluster().text();
        alert.put(
                "entity",
                Fitted.text(page.component().map(node -> cluster + "/" + node).orElse(cluster), LONGEST_ENTITY));
        alert.put("priority", priority(page.urgency()));
        alert.put("source", SOURCE);
        return alert;
    }

    static ObjectNode acknowledgement(String by) {
        return end().put("user", Fitted.text(by, LONGEST_USER))
                .put("note", Fitted.text(by + " takes care of it (said in Slack)", LONGEST_NOTE));
    }

    static ObjectNode end() {
        return JsonNodeFactory.instance.objectNode().put("source", SOURCE);
    }

    /** The summary too, as it may be longer than a message. */
    private static String description(Page page) {
        return page.thread()
                .map(thread -> page.summary() + "\nRead more and act: " + thread)
                .orElse(page.summary());
    }

    private static ObjectNode details(Page page) {
        ObjectNode details = Fitted.details(page.details(), DETAILS_BYTES);
        page.thread().ifPresent(thread -> details.put("thread", thread.toString()));
        return details.put("since", page.since().toString());
    }

    private static String priority(Urgency urgency) {
        return switch (urgency) {
            case CRITICAL -> "P1";
            case WARNING -> "P3";
            case APPROVAL -> "P4";
        };
    }
}
