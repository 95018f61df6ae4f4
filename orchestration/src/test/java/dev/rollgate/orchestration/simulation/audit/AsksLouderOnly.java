package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.Escalation;
import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.time.Instant;

/** Of an open question people hear louder each time, never before its time, and not while somebody is on it; nothing else comes of silence but that the run is parked. */
final class AsksLouderOnly implements Invariant {
    @Override
    public void hear(Fact fact) {
        if (fact instanceof Fact.Happened happened) {
            Instant at = happened.recorded().at();
            if (happened.recorded().event() instanceof RunEvent.GateEscalated(long gate, Escalation.Stage stage)) {
                judge(happened.before(), gate, stage, at);
                demand(stage != Escalation.Stage.PARKED, "escalated to parked, without being parked");
            }
            if (happened.recorded().event() instanceof RunEvent.RunParked(long gate)) {
                judge(happened.before(), gate, Escalation.Stage.PARKED, at);
                demand(happened.after().isPaused(), "parked, and goes on");
                demand(happened.after().phase().equals(happened.before().phase()), "parked, and in another phase");
            }
        }
    }

    private void judge(Run run, long number, Escalation.Stage stage, Instant at) {
        Gate gate = run.gate(number).orElse(null);
        demand(gate != null && gate.isOpen(), "nobody is asked, and yet " + stage);
        demand(gate.stage().compareTo(stage) < 0, "it was " + gate.stage() + " already, and not " + stage);
        Duration time = timeOf(run.terms().escalation(), stage);
        demand(time.isPositive(), stage + " though it is switched off");
        demand(!gate.since().plus(time).isAfter(at), stage + " before its time");
        Instant cared = gate.onIt() == null ? Instant.MIN : gate.onIt().at();
        demand(
                cared.equals(Instant.MIN)
                        || !cared.plus(run.terms().escalation().onIt()).isAfter(at),
                stage + " though somebody is on it");
    }

    private static Duration timeOf(Escalation escalation, Escalation.Stage stage) {
        return switch (stage) {
            case ASKED -> Duration.ZERO;
            case REMINDED -> escalation.remind();
            case MENTIONED -> escalation.mention();
            case PAGED -> escalation.page();
            case PARKED -> escalation.park();
        };
    }
}
