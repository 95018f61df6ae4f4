package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.NodeStep;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.Shutdown;
import dev.rollgate.orchestration.run.Version;

/** What a run wants of the people at one machine, as they read it in its thread. */
sealed interface Wish {
    record Nothing() implements Wish {}

    /** That version on it, unless it serves on it. */
    record On(Version version) implements Wish {}

    /** That version on it, though it serves on it. */
    record Anew(Version version) implements Wish {}

    record Stopped(Shutdown how) implements Wish {}

    /** As {@link On}, soon: some do it at once. */
    record Soon(Version version) implements Wish {}

    static Wish of(Run run, NodeProgress node) {
        if (run.isOver() || run.plan() == null) {
            return new Nothing();
        }
        if (node.stopAsked() != null) {
            return new Stopped(node.stopAsked());
        }
        Version from = run.thePlan().from();
        return switch (node.step()) {
            case NodeStep.Replacing step -> new On(run.target());
            case NodeStep.Verifying step -> isOfAnotherBuild(run, node) ? new Anew(run.target()) : new Nothing();
            case NodeStep.Restoring step -> new On(from);
            case NodeStep.LeavingOut step -> new Stopped(Shutdown.GRACEFULLY);
            case NodeStep.Quiescing step -> new Soon(run.phase() instanceof Phase.RollingBack ? from : run.target());
            case NodeStep.Waiting step -> new Nothing();
            case NodeStep.AwaitingApproval step -> new Nothing();
            case NodeStep.Soaking step -> new Nothing();
            case NodeStep.Done step -> new Nothing();
            case NodeStep.LeftOut step -> new Nothing();
            case NodeStep.RolledBack step -> new Nothing();
        };
    }

    private static boolean isOfAnotherBuild(Run run, NodeProgress node) {
        return run.has(problem -> problem instanceof Problem.NodeOnWrongBuild wrong
                && wrong.node().equals(node.name()));
    }
}
