package dev.rollgate.orchestration.run;

import java.util.List;

/** What to record, or why nothing: a refusal is an answer to a person, not an exception. */
public sealed interface Decision {
    /** Never empty. */
    record Happened(List<RunEvent> events) implements Decision {
        public Happened {
            events = List.copyOf(events);
        }
    }

    record Refused(Refusal why) implements Decision {}

    static Decision happened(RunEvent... events) {
        return new Happened(List.of(events));
    }

    static Decision refused(Refusal why) {
        return new Refused(why);
    }
}
