package dev.rollgate.orchestration.run;

import java.util.List;

/** Placeholder, replaced next. */
final class ObservationRules {
    private ObservationRules() {}

    static List<RunEvent> next(Run run, Evidence evidence) {
        return List.of();
    }
}
