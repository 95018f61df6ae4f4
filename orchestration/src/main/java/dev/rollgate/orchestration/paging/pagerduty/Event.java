package dev.rollgate.orchestration.paging.pagerduty;

import dev.rollgate.orchestration.paging.ChangeNote;
import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.Urgency;
import dev.rollgate.orchestration.paging.wire.Fitted;
import dev.rollgate.orchestration.run.ClusterKey;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What PagerDuty is told, without the key. */
final class Event {
    /** An event may have 512 KB; what is not details stays far below the rest. */
    private static final int DETAILS_BYTES = 480 * 1024;

    private static final int LONGEST_SUMMARY = 1024;
    private static final String CLIENT = "Rollgate";

    private Event() {}

    static ObjectNode trigger(Page page) {
        ObjectNode event = about(page, "trigger");
        ObjectNode payload = event.putObject("payload");
        payload.put("summary", page.summary());
        payload.put("source", source(page.cluster()));
        payload.put("severity", severity(page.urgency()));
        payload.put("timestamp", page.since().toString());
        page.component().ifPresent(node -> payload.put("component", node));
        payload.put("group", page.cluster().text());
        payload.put("class", page.kind());
        if (!page.details().isEmpty()) {
            payload.set("custom_details", Fitted.details(page.details(), DETAILS_BYTES));
        }
        event.put("client", CLIENT);
        page.thread().ifPresent(thread -> event.put("client_url", thread.toString()));
        link(event, page.thread());
        return event;
    }

    /** All that an acknowledgement or an end says. */
    static ObjectNode about(Page page, String action) {
        return JsonNodeFactory.instance.objectNode().put("event_action", action).put("dedup_key", page.key());
    }

    static ObjectNode change(ChangeNote note) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.putObject("payload")
                .put("summary", Fitted.text(note.summary(), LONGEST_SUMMARY))
                .put("source", source(note.cluster()))
                .put("timestamp", note.at().toString());
        link(event, note.thread());
        return event;
    }

    private static String severity(Urgency urgency) {
        return switch (urgency) {
            case CRITICAL -> "critical";
            case WARNING, APPROVAL -> "warning";
        };
    }

    private static String source(ClusterKey cluster) {
        return "rollgate/" + cluster;
    }

    private static void link(ObjectNode event, Optional<URI> thread) {
        thread.ifPresent(to ->
                event.putArray("links").addObject().put("href", to.toString()).put("text", "Slack thread"));
    }
}
