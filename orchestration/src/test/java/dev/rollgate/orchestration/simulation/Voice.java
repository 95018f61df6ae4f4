package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.engine.StoreUnavailable;
import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Refusal;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunId;
import dev.rollgate.orchestration.run.WayOut;
import dev.rollgate.orchestration.simulation.audit.Auditor;

/** How a person's command reaches a replica. */
final class Voice {
    private final Replicas replicas;
    private final Auditor auditor;

    Voice(Replicas replicas, Auditor auditor) {
        this.replicas = replicas;
        this.auditor = auditor;
    }

    /** What is not recorded people say again when they look again. */
    void say(RunId run, Command command) {
        replicas.any()
                .ifPresent(replica -> replica.work(() -> {
                    try {
                        hear(run, command, replica.runs().command(run, command));
                    } catch (StoreUnavailable notRecorded) {
                        // "not recorded, click again"
                    }
                }));
    }

    /** Presses the button of a way out. */
    void choose(RunId run, WayOut way, Person by) {
        auditor.chose(run, way);
        say(run, way.command(by));
    }

    private void hear(RunId run, Command command, Runs.Answer answer) {
        switch (answer) {
            case Runs.Answer.Done done -> auditor.accepted(run, command);
            case Runs.Answer.Refused(Run decidedOn, Refusal why) -> auditor.refused(decidedOn, command, why);
            case Runs.Answer.Unknown unknown -> throw new IllegalStateException("no run " + run);
            case Runs.Answer.Unreadable newer -> throw new IllegalStateException("not to be read: " + run);
        }
    }
}
