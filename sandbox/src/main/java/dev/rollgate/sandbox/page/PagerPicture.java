package dev.rollgate.sandbox.page;

import dev.rollgate.sandbox.pager.Alert;
import dev.rollgate.sandbox.pager.ChangeEvent;
import dev.rollgate.sandbox.pager.Incident;
import dev.rollgate.sandbox.pager.Link;
import dev.rollgate.sandbox.pager.PagerService;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The pager of who is on call: incidents and changes, newest first, and how it behaves. */
final class PagerPicture {
    private final Scene scene;
    private final PagerService service;

    PagerPicture(Scene scene) {
        this.scene = scene;
        this.service = scene.world().pager().service();
    }

    ObjectNode json() {
        ObjectNode json =
                Wire.object().put("trouble", scene.pagerTroubles().chosen().id());
        ArrayNode troubles = json.putArray("troubles");
        for (PagerTroubles.Trouble trouble : PagerTroubles.Trouble.values()) {
            troubles.addObject().put("id", trouble.id()).put("label", trouble.label());
        }
        ArrayNode incidents = json.putArray("incidents");
        service.incidents().reversed().forEach(incident -> incidents.add(incident(incident)));
        ArrayNode changes = json.putArray("changes");
        service.changes().reversed().forEach(change -> changes.add(change(change)));
        return json;
    }

    private static ObjectNode incident(Incident incident) {
        Alert alert = incident.alert();
        ObjectNode json = Wire.object()
                .put("number", incident.number())
                .put("dedupKey", incident.dedupKey())
                .put("severity", alert.severity().name())
                .put("state", incident.state().name())
                .put("summary", alert.summary())
                .put("source", alert.source())
                .put("since", incident.since().toString())
                .put("events", incident.triggers());
        ArrayNode history = json.putArray("history");
        for (Incident.Entry entry : incident.history()) {
            history.addObject()
                    .put("at", entry.at().toString())
                    .put("deed", entry.deed().name())
                    .put("by", entry.by());
        }
        addLinks(json, alert.links());
        addDetails(json, alert.details());
        return json;
    }

    private static ObjectNode change(ChangeEvent change) {
        Instant at = change.at();
        ObjectNode json = Wire.object()
                .put("at", at.toString())
                .put("summary", change.summary())
                .put("source", change.source());
        addLinks(json, change.links());
        return json;
    }

    private static void addLinks(ObjectNode json, List<Link> all) {
        ArrayNode links = json.putArray("links");
        all.forEach(link -> links.addObject().put("href", link.href()).put("text", link.text()));
    }

    private static void addDetails(ObjectNode json, Map<String, String> all) {
        ArrayNode details = json.putArray("details");
        all.forEach((name, value) -> details.addObject().put("name", name).put("value", value));
    }
}
