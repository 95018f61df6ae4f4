package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.NodeStep;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.Version;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** On which version each machine belongs, as sensible people see it who know the run and the cluster. */
final class Places {
    private final Scenario scenario;
    private final World world;

    Places(Scenario scenario, World world) {
        this.scenario = scenario;
        this.world = world;
    }

    /** The version that a machine is to be brought back on. */
    String versionFor(Run run, String host) {
        Set<String> serving =
                world.cluster().serving().stream().map(world.cluster()::version).collect(Collectors.toSet());
        if (world.isModeOff() && serving.size() == 1 && !isStray(run)) {
            return serving.iterator().next();
        }
        Optional<NodeProgress> node = run.node(world.name(host));
        Version version = switch (run.phase()) {
            case Phase.Upgrading phase -> node.map(this::whileUpgrading).orElse(scenario.target());
            case Phase.AwaitingFinalize phase -> scenario.target();
            case Phase.Finalizing phase -> scenario.target();
            case Phase.RollingBack phase -> scenario.from();
            case Phase.Cancelling phase -> scenario.from();
            case Phase.Preflight phase -> scenario.from();
            case Phase.AwaitingStart phase -> scenario.from();
            case Phase.EnablingUpgradeMode phase -> scenario.from();
            case Phase.Terminal end -> scenario.from();
        };
        return version.toString();
    }

    /** All that serves is on a version that nobody wants, and upgrade mode is off, so that no other can join. */
    boolean isStray(Run run) {
        boolean finalized = run.phase() instanceof Phase.Finalizing;
        return world.isModeOff()
                && world.cluster().serving().stream()
                        .noneMatch(host -> world.isOn(scenario.target(), host)
                                || (!finalized && world.isOn(scenario.from(), host)));
    }

    /** Upgrade mode that was switched on from an upgraded node lets no other in; somebody must serve to see that. */
    String mayJoin(String wanted) {
        return world.cluster().serving().isEmpty() ? scenario.target().toString() : wanted;
    }

    private Version whileUpgrading(NodeProgress node) {
        boolean onTarget = node.step().isUpgraded()
                || node.step() instanceof NodeStep.Replacing
                || node.step() instanceof NodeStep.Verifying
                || node.step() instanceof NodeStep.Quiescing;
        return onTarget ? scenario.target() : scenario.from();
    }

    /** Whether a machine that serves must be replaced though the run asks nobody for it: somebody else was at it. */
    boolean isOutOfPlace(Run run, String host) {
        boolean wrong = !world.cluster().version(host).equals(versionFor(run, host));
        return wrong && !isForThePeople(run, host) && !isStillToGo(run, host);
    }

    /** The run itself asks for it, or says what can be done: to take it over as it is. */
    private boolean isForThePeople(Run run, String host) {
        return run.phase() instanceof Phase.Upgrading
                && (world.isOn(scenario.target(), host) || world.isOn(scenario.from(), host))
                && run.node(world.name(host))
                        .filter(node -> !node.step().isUpgraded())
                        .isPresent();
    }

    /** A roll back asks for one after the other. */
    private static boolean isStillToGo(Run run, NodeProgress node) {
        return run.phase() instanceof Phase.RollingBack && node.step().isUpgraded();
    }

    private boolean isStillToGo(Run run, String host) {
        return run.node(world.name(host)).filter(node -> isStillToGo(run, node)).isPresent();
    }
}
