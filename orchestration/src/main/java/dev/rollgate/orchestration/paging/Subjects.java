package dev.rollgate.orchestration.paging;

import dev.rollgate.orchestration.run.Escalation;
import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.Playbook;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** For what a run wants somebody woken, now or soon. Pure. */
public final class Subjects {
    private Subjects() {}

    /** All that are open of these urgencies, the most urgent first, whether or not their grace is over. */
    public static List<Subject> of(Run run, Set<Urgency> urgencies) {
        Stream<Subject> incidents = run.openIncidents().stream().flatMap(incident -> ofIncident(incident).stream());
        Stream<Subject> gates =
                run.openGate().filter(Subjects::isToBePaged).stream().map(Subject.OfGate::new);
        return Stream.concat(incidents, gates)
                .filter(subject -> urgencies.contains(subject.urgency()))
                .sorted(Comparator.comparing(Subject::urgency).thenComparing(Subject::number))
                .toList();
    }

    /** From when on somebody is to be woken. */
    static Instant dueAt(Subject subject, Routing routing) {
        return switch (subject) {
            case Subject.OfIncident incident -> incident.since().plus(routing.graceOf(incident.urgency()));
            case Subject.OfGate gate -> Instant.EPOCH; // the run's terms have let enough time pass
        };
    }

    private static Optional<Subject> ofIncident(Incident incident) {
        Severity severity = Playbook.of(incident.problem()).severity();
        return switch (severity) {
            case NOTICE -> Optional.empty();
            case WARNING -> Optional.of(new Subject.OfIncident(incident, Urgency.WARNING));
            case CRITICAL -> Optional.of(new Subject.OfIncident(incident, Urgency.CRITICAL));
        };
    }

    private static boolean isToBePaged(Gate gate) {
        return gate.stage().compareTo(Escalation.Stage.PAGED) >= 0;
    }
}
