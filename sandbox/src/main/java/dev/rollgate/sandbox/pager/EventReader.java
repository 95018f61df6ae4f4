package dev.rollgate.sandbox.pager;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads events by the tables of parameters in PagerDuty's documentation; a field that these do not name is ignored, as there. */
final class EventReader {
    private static final int LONGEST_SUMMARY = 1024;
    private static final int LONGEST_KEY = 255;
    private static final int ANY = Integer.MAX_VALUE;

    private EventReader() {}

    /** @throws Invalid with all that is wrong with it */
    static Event alert(ObjectNode event) {
        List<String> complaints = new ArrayList<>();
        Fields fields = new Fields(event, "", complaints);
        String key = fields.text("dedup_key", LONGEST_KEY);
        String action = fields.required("event_action", ANY);
        Event read = switch (action) {
            case "trigger" -> new Event.Trigger(key, alert(fields));
            case "acknowledge" -> new Event.Acknowledge(needed(fields, key));
            case "resolve" -> new Event.Resolve(needed(fields, key));
            default -> {
                if (!action.isEmpty()) {
                    fields.complain("event_action", "is invalid (must be one of trigger, acknowledge, resolve)");
                }
                yield new Event.Resolve("");
            }
        };
        if (!complaints.isEmpty()) {
            throw new Invalid(complaints);
        }
        return read;
    }

    /** @throws Invalid with all that is wrong with it */
    static Event change(ObjectNode event, Instant arrived) {
        List<String> complaints = new ArrayList<>();
        Fields fields = new Fields(event, "", complaints);
        Fields payload = fields.in("payload");
        Instant at = payload.timestamp("timestamp");
        ChangeEvent change = new ChangeEvent(
                at == null ? arrived : at,
                payload.required("summary", LONGEST_SUMMARY),
                payload.text("source", ANY),
                payload.details("custom_details"),
                links(fields));
        if (!complaints.isEmpty()) {
            throw new Invalid(complaints);
        }
        return new Event.Change(change);
    }

    private static Alert alert(Fields fields) {
        Fields payload = fields.in("payload");
        String summary = payload.required("summary", LONGEST_SUMMARY);
        String source = payload.required("source", ANY);
        Severity severity = severity(payload);
        for (Fields image : fields.objects("images")) {
            if (!image.required("src", ANY).startsWith("https://")) {
                image.complain("src", "must be served via HTTPS");
            }
        }
        return new Alert(
                summary,
                source,
                severity,
                payload.timestamp("timestamp"),
                payload.text("component", ANY),
                payload.text("group", ANY),
                payload.text("class", ANY),
                payload.details("custom_details"),
                links(fields),
                fields.text("client", ANY));
    }

    private static Severity severity(Fields payload) {
        String word = payload.required("severity", ANY);
        Optional<Severity> severity = Severity.called(word);
        if (severity.isEmpty() && !word.isEmpty()) {
            payload.complain("severity", "is invalid (must be one of critical, warning, error, info)");
        }
        return severity.orElse(Severity.INFO);
    }

    private static List<Link> links(Fields fields) {
        return fields.objects("links").stream()
                .map(link -> new Link(link.required("href", ANY), link.text("text", ANY)))
                .toList();
    }

    private static String needed(Fields fields, @Nullable String key) {
        return key == null ? fields.required("dedup_key", LONGEST_KEY) : key;
    }
}
