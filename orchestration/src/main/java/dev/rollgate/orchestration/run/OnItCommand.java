package dev.rollgate.orchestration.run;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody takes care of a problem, or of a question. It changes nothing but who is bothered. */
final class OnItCommand {
    private OnItCommand() {}

    static Decision decide(Run run, Command.TakeCare care) {
        Optional<Gate> gate = run.openGate().filter(open -> open.number() == care.subject());
        Optional<Incident> incident = run.incident(care.subject()).filter(Incident::isOpen);
        if (gate.isEmpty() && incident.isEmpty()) {
            return Decision.refused(new Refusal.NothingToTakeCareOf());
        }
        OnIt before = gate.map(OnItCommand::of)
                .orElseGet(() -> incident.map(OnItCommand::of).orElse(null));
        return before != null && before.by().equals(care.by())
                ? Decision.refused(new Refusal.AlreadyOnIt())
                : Decision.happened(new RunEvent.CareTaken(care.subject(), care.by()));
    }

    private static @Nullable OnIt of(Gate gate) {
        return gate.onIt();
    }

    private static @Nullable OnIt of(Incident incident) {
        return incident.onIt();
    }
}
