package dev.rollgate.orchestration.paging.alertmanager;

import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.Urgency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * By what Alertmanager knows an alert: the same for every message about a page, so no time is in them. A page whose urgency
 * changes becomes another alert, and the one before ends by itself within five minutes.
 *
 * @param more what the configuration adds
 */
record Labels(Map<String, String> more) {
    /** The page's key: it holds the run, and makes the alert one of its own. */
    private static final String KEY = "page";

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    private static final Set<String> OURS = Set.of("alertname", "cluster", "subject", "kind", "severity", KEY);

    Labels {
        more = Map.copyOf(more);
        more.keySet().forEach(Labels::checked);
    }

    static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a label's name is letters, digits and underscores, and begins with no digit: " + name);
        }
        if (OURS.contains(name)) {
            throw new IllegalArgumentException("the label " + name + " is Rollgate's own");
        }
        return name;
    }

    Map<String, String> of(Page page) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("alertname", page.urgency() == Urgency.APPROVAL ? "RollgateApproval" : "RollgateProblem");
        labels.put("cluster", page.cluster().text());
        labels.put("subject", page.component().orElse("cluster"));
        labels.put("kind", page.kind());
        labels.put("severity", severity(page.urgency()));
        labels.put(KEY, page.key());
        labels.putAll(more);
        return labels;
    }

    private static String severity(Urgency urgency) {
        return switch (urgency) {
            case CRITICAL -> "critical";
            case WARNING, APPROVAL -> "warning";
        };
    }
}
