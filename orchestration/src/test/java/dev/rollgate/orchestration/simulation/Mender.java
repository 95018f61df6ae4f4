package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.run.NodeStep;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.sandbox.confluence.ClusterReport;
import dev.rollgate.sandbox.confluence.ClusterState;
import dev.rollgate.sandbox.confluence.FinalizationFault;
import dev.rollgate.sandbox.confluence.ProcessState;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings machines back on the version where they belong, and in the end also what outsiders did to the cluster. */
final class Mender {
    /** No machine starts for longer than this by itself. */
    private static final Duration HANGS = Duration.ofSeconds(120);

    /** In looks. */
    private static final int FOR_EVER = 100;

    private static final Duration LIES_DOWN = Duration.ofSeconds(30);

    private final Scenario scenario;
    private final World world;
    private final Chance chance;
    private int tasksRun;

    Mender(Scenario scenario, World world, Chance chance) {
        this.scenario = scenario;
        this.world = world;
        this.chance = chance;
    }

    /** @param everything also what outsiders did */
    void mend(Run run, boolean everything) {
        world.machines().forEach(host -> mendMachine(run, host, everything));
        if (run.phase() instanceof Phase.Finalizing && chance.onceIn(everything ? 2 : 20)) {
            world.cluster().finalization(FinalizationFault.NONE);
        }
        if (everything) {
            world.overview().ifPresent(report -> mendCluster(run, report));
        }
    }

    private void mendMachine(Run run, String host, boolean everything) {
        ProcessState process = world.process(host);
        String wanted = wanted(run, host);
        switch (process) {
            case RUNNING -> {
                if (everything && !world.cluster().version(host).equals(wanted) && !isForTheHands(run, host)) {
                    world.cluster().replace(host, wanted);
                }
            }
            case STARTING -> {
                if (world.lasts(host).compareTo(HANGS) > 0) {
                    revive(host, wanted);
                }
            }
            case ERROR -> revive(host, wanted);
            case REFUSED ->
                world.cluster()
                        .replace(host, isModeOff() ? wanted : scenario.target().toString());
            case DOWN -> {
                if (world.lasts(host).compareTo(LIES_DOWN) > 0) {
                    world.cluster().replace(host, wanted);
                }
            }
            case INSTALLING, STOPPING, KILLED -> {}
        }
    }

    private boolean isForTheHands(Run run, String host) {
        return run.phase() instanceof Phase.Upgrading
                && run.node(world.name(host))
                        .filter(node -> !node.step().isUpgraded())
                        .isPresent()
                && world.cluster().version(host).equals(scenario.from().toString());
    }

    private void revive(String host, String wanted) {
        if (world.cluster().version(host).equals(wanted) && chance.onceIn(2)) {
            world.cluster().recover(host);
        } else {
            world.cluster().replace(host, wanted);
        }
    }

    private String wanted(Run run, String host) {
        Set<String> serving =
                world.cluster().serving().stream().map(world.cluster()::version).collect(Collectors.toSet());
        if (isModeOff() && serving.size() == 1) {
            return serving.iterator().next();
        }
        if (run.phase() instanceof Phase.AwaitingFinalize || run.phase() instanceof Phase.Finalizing) {
            return scenario.target().toString();
        }
        boolean onTarget = run.phase() instanceof Phase.Upgrading
                && run.node(world.name(host))
                        .map(node -> node.step().mayBeDown()
                                || node.step().isUpgraded()
                                || node.step() instanceof NodeStep.Quiescing)
                        .orElse(true); // one that nobody planned with: it was away at the start
        return (onTarget ? scenario.target() : scenario.from()).toString();
    }

    private boolean isModeOff() {
        return world.overview().filter(report -> !report.upgradeModeEnabled()).isPresent();
    }

    /** Upgrade tasks that run for ever cannot be asked for again: what is left is a restart of everything. */
    private void restartAll(ClusterReport report) {
        tasksRun = report.state() == ClusterState.RUNNING_UPGRADE_TASKS ? tasksRun + 1 : 0;
        if (tasksRun > FOR_EVER) {
            world.outsideAct(() -> world.cluster().serving().forEach(world.cluster()::kill));
        }
    }

    private void mendCluster(Run run, ClusterReport report) {
        restartAll(report);
        boolean upgrading = run.phase() instanceof Phase.Upgrading
                || run.phase() instanceof Phase.AwaitingFinalize
                || run.phase() instanceof Phase.Finalizing;
        Optional<String> host = world.cluster().serving().stream().findFirst();
        if (host.isEmpty()) {
            return;
        }
        if (report.state() == ClusterState.UPGRADE_TASKS_FAILED && !(run.phase() instanceof Phase.Finalizing)) {
            world.outsideAct(() -> world.cluster().retryUpgrade(host.get()));
        } else if (upgrading && !report.upgradeModeEnabled() && report.state() == ClusterState.STABLE && isMixed()) {
            world.outsideAct(() -> world.cluster().start(host.get()));
        } else if (report.state() == ClusterState.READY_TO_UPGRADE && isToBeOff(run)) {
            world.outsideAct(() -> world.cluster().cancel(host.get()));
        }
    }

    /** Also where somebody switched it on anew after everything was upgraded. */
    private boolean isToBeOff(Run run) {
        return run.phase() instanceof Phase.Finalizing
                || !isMixed()
                || (run.phase() instanceof Phase.AwaitingStart && run.openGate().isEmpty());
    }

    /** Or all on the old version while a run upgrades. */
    private boolean isMixed() {
        return world.machines().stream()
                .anyMatch(host ->
                        !world.cluster().version(host).equals(scenario.target().toString()));
    }
}
