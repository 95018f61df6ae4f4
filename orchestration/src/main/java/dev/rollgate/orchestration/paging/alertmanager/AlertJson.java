package dev.rollgate.orchestration.paging.alertmanager;

import dev.rollgate.orchestration.paging.Page;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One alert, as Alertmanager takes alerts: in a list. */
final class AlertJson {
    private AlertJson() {}

    static ArrayNode of(Page page, Map<String, String> labels, Instant now, Instant endsAt) {
        ArrayNode alerts = JsonNodeFactory.instance.arrayNode();
        ObjectNode alert = alerts.addObject();
        labels.forEach(alert.putObject("labels")::put);
        ObjectNode annotations = alert.putObject("annotations").put("summary", page.summary());
        if (!page.details().isEmpty()) {
            annotations.put("description", lines(page.details()));
        }
        // of two replicas whose clocks differ, one notes when it began and the other sends the end; a beginning after
        // the end is refused
        Instant since = page.since().isAfter(now) ? now : page.since();
        alert.put("startsAt", since.toString());
        alert.put("endsAt", endsAt.toString());
        page.thread().ifPresent(thread -> alert.put("generatorURL", thread.toString()));
        return alerts;
    }

    /** Annotations have names like variables, which details do not have. */
    private static String lines(Map<String, String> details) {
        return details.entrySet().stream()
                .map(detail -> detail.getKey() + ": " + detail.getValue())
                .collect(Collectors.joining("\n"));
    }
}
