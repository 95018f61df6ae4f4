package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.engine.StoreUnavailable;
import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunId;
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
                        if (replica.runs().command(run, command)
                                instanceof Runs.Answer.Refused(Run decidedOn, var why)) {
                            auditor.refused(decidedOn, command, why);
                        }
                    } catch (StoreUnavailable notRecorded) {
                        // "not recorded, click again"
                    }
                }));
    }
}
