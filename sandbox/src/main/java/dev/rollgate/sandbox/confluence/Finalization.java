package dev.rollgate.sandbox.confluence;

import java.util.List;

/**
 * What approve sets off where something is pending: every serving node runs its own part, one of them the database's as well.
 * When that one dies, the database's part stays undone.
 */
final class Finalization {
    private static final List<String> FAILURE = List.of("simulated: the upgrade task could not read a table");

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

    private void endLater() {
        hanging = false;
        int run = runs;
        agenda.at(agenda.in(spec.finalization()), () -> end(run));
    }

    private void end(int run) {
        if (run != runs) {
            return;
        }
        boolean fails = fault == FinalizationFault.FAILS_ONCE || fault == FinalizationFault.FAILS_ALWAYS;
        fault = fault == FinalizationFault.FAILS_ONCE ? FinalizationFault.NONE : fault;
        machines.serving().forEach(node -> end(node, fails));
        agenda.note(fails ? "finalization failed" : "finalization ended");
    }

    private void end(SimulatedNode node, boolean fails) {
        FinalizationRun run = node.run;
        if (run == null) {
            return; // joined while it ran
        }
        node.run = run.ended(fails && run.clusterWide() ? FAILURE : List.of());
        if (run.clusterWide() && !fails) {
            machines.finalizedFor(node.version);
        }
    }
}
