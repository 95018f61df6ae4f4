package dev.rollgate.orchestration.paging;

import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.OnIt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody may have to be woken for. */
public sealed interface Subject {
    /** The number of the event that began it, which no other subject of the run has. */
    long number();

    Urgency urgency();

    Instant since();

    /** Who takes care of it; null: nobody said so. */
    @Nullable
    OnIt onIt();

    record OfIncident(Incident incident, Urgency urgency) implements Subject {
        @Override
        public long number() {
            return incident.number();
        }

        @Override
        public Instant since() {
            return incident.since();
        }

        @Override
        public @Nullable OnIt onIt() {
            return incident.onIt();
        }
    }

    record OfGate(Gate gate) implements Subject {
        @Override
        public long number() {
            return gate.number();
        }

        @Override
        public Urgency urgency() {
            return Urgency.APPROVAL;
        }

        @Override
        public Instant since() {
            return gate.since();
        }

        @Override
        public @Nullable OnIt onIt() {
            return gate.onIt();
        }
    }
}
