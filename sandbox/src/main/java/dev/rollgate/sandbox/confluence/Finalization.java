package dev.rollgate.sandbox.confluence;

import dev.rollgate.sandbox.confluence.FinalizationReport.TaskError;
import java.util.List;

/**
 * What approve sets off where something is pending: every serving node runs its own part, one of them the database's as well.
 * When that one dies, the database's part stays undone.
 */
final class Finalization {
    private static final TaskError UNREADABLE =
            failure("SimulatedUpgradeTask", "simulated: the upgrade task could not read a table", true);
    private static final TaskError LOCKED =
            failure("SimulatedIndexTask", "simulated: the table is locked by another session", true);
    private static final TaskError FULL =
            failure("SimulatedHomeTask", "simulated: no space left in this node's local home", false);

    private final ClusterSpec spec;
    private final Agenda agenda;
    private final Machines machines;
    private FinalizationFault fault = FinalizationFault.NONE;
    private int runs;
    private boolean hanging;

    Finalization(ClusterSpec spec, Agenda agenda, Machines machines) {
        this.spec = spec;
        this.agenda = agenda;
        this.machines = machines;
    }

    /** A serving node has a version that the database was not finalized for, and that brings tasks. */
    boolean isPending() {
        return spec.finalizationTasks()
                && machines.serving().anyMatch(node -> !node.version.equals(machines.finalizedVersion()));
    }

    FinalizationFault fault() {
        return fault;
    }

    /** A run that hangs goes on when the fault is replaced by another. */
    void faultIs(FinalizationFault next) {
        fault = next;
        if (hanging && next != FinalizationFault.HANGS) {
            endLater();
        }
    }

    /** Replaces the result of every former run. */
    void begin() {
        runs++;
        boolean clusterWide = true;
        for (SimulatedNode node : machines.serving().toList()) {
            node.run = FinalizationRun.begun(agenda.moment(), clusterWide);
            clusterWide = false;
        }
        agenda.note("finalization runs");
        if (fault == FinalizationFault.HANGS) {
            hanging = true;
        } else {
            endLater();
        }
    }

    /** At once, and well, also where no run is known. */
    void finish() {
        if (!isPending()) {
            throw new IllegalStateException("nothing is to be finalized");
        }
        runs++;
        hanging = false;
        machines.serving()
                .forEach(node ->
                        node.run = FinalizationRun.begun(agenda.moment(), false).ended(List.of()));
        machines.serving().findFirst().ifPresent(node -> machines.finalizedFor(node.version));
        agenda.note("finalization was ended by hand");
    }

    private void endLater() {
        hanging = false;
        int run = runs;
        agenda.at(agenda.in(spec.finalization()), () -> end(run));
    }

    private void end(int run) {
        if (run != runs) {
            return;
        }
        FinalizationFault met = fault;
        fault = fault == FinalizationFault.FAILS_ONCE ? FinalizationFault.NONE : fault;
        machines.serving().forEach(node -> end(node, met));
        boolean failed = machines.serving().anyMatch(node -> node.run != null && node.run.hasFailed());
        agenda.note(failed ? "finalization failed" : "finalization ended");
    }

    private void end(SimulatedNode node, FinalizationFault met) {
        FinalizationRun run = node.run;
        if (run == null) {
            return; // joined while it ran
        }
        node.run = run.ended(failures(met, run.clusterWide()));
        if (run.clusterWide() && !node.run.hasFailed()) {
            machines.finalizedFor(node.version);
        }
    }

    private static List<TaskError> failures(FinalizationFault met, boolean clusterWide) {
        return switch (met) {
            case NONE, HANGS -> List.of();
            case FAILS_ONCE, FAILS_ALWAYS -> clusterWide ? List.of(UNREADABLE) : List.of();
            case FAILS_ON_EVERY_NODE -> clusterWide ? List.of(UNREADABLE, LOCKED, FULL) : List.of(FULL);
        };
    }

    private static TaskError failure(String task, String why, boolean clusterWide) {
        return new TaskError("com.example.confluence." + task, why, clusterWide, List.of(why));
    }
}
