package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.engine.StoreUnavailable;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import java.util.Optional;
import java.util.function.Supplier;

/** Starts the run, again where it was not recorded or the start was refused, and sometimes while it lives. */
final class Starter {
    private static final int TRIES = 3;

    private final RunEvent.RunRequested request;
    private final Happenings time;
    private final Replicas replicas;
    private final Supplier<Optional<Run>> current;
    private final Chance chance;
    private int requests;
    private int refusals;

    Starter(
            RunEvent.RunRequested request,
            Happenings time,
            Replicas replicas,
            Supplier<Optional<Run>> current,
            Chance chance) {
        this.request = request;
        this.time = time;
        this.replicas = replicas;
        this.current = current;
        this.chance = chance;
        lookAgain();
    }

    /** Whether no run will be started any more. */
    boolean isContent() {
        return current.get().filter(run -> run.isOver() && !isTriedAgain(run)).isPresent();
    }

    private boolean isTriedAgain(Run run) {
        return run.phase() instanceof Phase.Refused && refusals < TRIES;
    }

    private void lookAgain() {
        time.in(chance.seconds(3, 30), () -> {
            lookAgain();
            Optional<Run> run = current.get();
            boolean again = run.filter(before -> before.isOver() && isTriedAgain(before))
                    .isPresent();
            refusals += again ? 1 : 0;
            boolean busy = run.filter(before -> !before.isOver()).isPresent();
            if (run.isEmpty() || again || (busy && chance.onceIn(50))) {
                start(busy);
            }
        });
    }

    private void start(boolean busy) {
        RunId id = new RunId("run-" + ++requests);
        replicas.any()
                .ifPresent(replica -> replica.work(() -> {
                    try {
                        Runs.Start answer = replica.runs().start(id, request);
                        if (busy && answer instanceof Runs.Start.Started) {
                            throw new IllegalStateException("a second run was started");
                        }
                    } catch (StoreUnavailable notRecorded) {
                        // again later, under another id
                    }
                }));
    }
}
