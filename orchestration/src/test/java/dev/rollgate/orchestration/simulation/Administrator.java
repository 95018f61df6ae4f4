package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.Version;
import dev.rollgate.sandbox.confluence.ClusterReport;
import dev.rollgate.sandbox.confluence.ClusterState;
import java.util.Optional;

/** Puts the cluster as a whole right on Confluence's own pages, where outsiders or mishaps left it so that no run can go on. */
final class Administrator {
    /** In looks. */
    private static final int FOR_EVER = 100;

    private static final int OFTEN = 20;

    private final World world;
    private final Places places;
    private int tasksRun;
    private int stuck;

    Administrator(World world, Places places) {
        this.world = world;
        this.places = places;
    }

    void mend(Run run) {
        world.overview().ifPresent(report -> mend(run, report));
    }

    private void mend(Run run, ClusterReport report) {
        if (places.isStray(run)) {
            stopAll();
        }
        restartAll(report);
        beginAnew(run, report);
        Optional<String> host = world.cluster().serving().stream()
                .filter(serving -> world.isOn(
                        run.plan() == null ? run.target() : run.thePlan().from(), serving))
                .findFirst()
                .or(() -> world.cluster().serving().stream().findFirst());
        host.ifPresent(serving -> mend(run, report, serving));
    }

    private void mend(Run run, ClusterReport report, String host) {
        if (report.state() == ClusterState.UPGRADE_TASKS_FAILED && !(run.phase() instanceof Phase.Finalizing)) {
            world.outsideAct(() -> world.cluster().retryUpgrade(host));
        } else if (needsUpgradeMode(run) && !report.upgradeModeEnabled() && report.state() == ClusterState.STABLE) {
            world.outsideAct(() -> world.cluster().start(host));
        } else if (report.state() == ClusterState.READY_TO_UPGRADE && isToBeOff(run)) {
            world.outsideAct(() -> world.cluster().cancel(host));
        }
    }

    /** Upgrade tasks that run for ever cannot be asked for again: what is left is a restart of everything. */
    private void restartAll(ClusterReport report) {
        tasksRun = report.state() == ClusterState.RUNNING_UPGRADE_TASKS ? tasksRun + 1 : 0;
        if (tasksRun > FOR_EVER) {
            stopAll();
        }
    }

    private void stopAll() {
        world.outsideAct(() -> world.cluster().serving().forEach(world.cluster()::kill));
    }

    /**
     * Upgrade mode that was switched on from an upgraded node lets no node go back. Then everything is stopped, the mode is
     * ended in the database, and each node is started where it belongs.
     */
    private void beginAnew(Run run, ClusterReport report) {
        boolean backwards = run.plan() != null
                && report.upgradeModeEnabled()
                && world.machines().stream()
                        .anyMatch(host -> places.versionFor(run, host)
                                .equals(run.thePlan().from().toString()))
                && !run.thePlan().from().toString().equals(report.originalVersion());
        stuck = backwards ? stuck + 1 : 0;
        if (stuck > OFTEN) {
            stuck = 0;
            world.outsideAct(() -> {
                world.cluster().mishaps().loseUpgradeMode();
                world.cluster().serving().forEach(world.cluster()::kill);
            });
        }
    }

    /** Nodes of both versions serve, and the run cannot end with all of them on the new one. */
    private boolean needsUpgradeMode(Run run) {
        boolean under = run.phase() instanceof Phase.Upgrading
                || run.phase() instanceof Phase.AwaitingFinalize
                || run.phase() instanceof Phase.Finalizing
                || run.phase() instanceof Phase.RollingBack
                || run.phase() instanceof Phase.Cancelling;
        return under && serves(run.target()) && serves(run.thePlan().from());
    }

    /** Also where somebody switched it on anew after everything was upgraded. */
    private boolean isToBeOff(Run run) {
        return run.phase() instanceof Phase.Finalizing
                || (run.phase() instanceof Phase.AwaitingStart && run.openGate().isEmpty())
                || world.machines().stream().allMatch(host -> world.isOn(run.target(), host));
    }

    private boolean serves(Version version) {
        return world.cluster().serving().stream().anyMatch(host -> world.isOn(version, host));
    }
}
