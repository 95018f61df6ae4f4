package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.NodeStep;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.sandbox.confluence.ProcessState;
import java.util.Optional;
import java.util.function.Supplier;

/** The people at the machines: they replace what the run asks for, and mend what does not come up. */
final class Hands {
    private final Scenario scenario;
    private final Happenings time;
    private final World world;
    private final Supplier<Optional<Run>> current;
    private final Mender mender;
    private final Chance chance;
    private boolean dutiful;

    Hands(Scenario scenario, Happenings time, World world, Supplier<Optional<Run>> current, Chance chance) {
        this.scenario = scenario;
        this.time = time;
        this.world = world;
        this.current = current;
        this.mender = new Mender(scenario, world, chance);
        this.chance = chance;
        lookAgain();
    }

    void doTheirDuty() {
        dutiful = true;
    }

    private void lookAgain() {
        time.in(chance.seconds(2, 15), () -> {
            lookAgain();
            tasksComeAndGo();
            current.get().filter(run -> !run.isOver()).ifPresent(this::work);
        });
    }

    private void tasksComeAndGo() {
        String host = chance.oneOf(world.machines());
        boolean busy = !dutiful && chance.onceIn(12);
        world.cluster().tasks(host, busy ? chance.between(1, 3) : 0);
        world.cluster().users(host, chance.between(0, 50));
    }

    private void work(Run run) {
        for (NodeProgress node : run.nodes()) {
            String host = world.host(node.name());
            boolean old =
                    !world.cluster().version(host).equals(scenario.target().toString());
            if (old && world.process(host) == ProcessState.RUNNING && isToBeReplaced(run, node)) {
                replace(host);
            }
        }
        if (dutiful || chance.onceIn(4)) {
            mender.mend(run, dutiful);
        }
    }

    private boolean isToBeReplaced(Run run, NodeProgress node) {
        if (run.phase() instanceof Phase.Cancelling) {
            return node.step().isInHand() && !dutiful && chance.onceIn(4); // they have not heard of it yet
        }
        if (!(run.phase() instanceof Phase.Upgrading)) {
            return false;
        }
        boolean asked = node.step() instanceof NodeStep.Replacing;
        boolean approved = node.step() instanceof NodeStep.Quiescing
                && chance.onceIn(scenario.habits().eager());
        return (asked && (dutiful || !chance.onceIn(3))) || approved;
    }

    private void replace(String host) {
        if (!dutiful && chance.onceIn(scenario.habits().badStarts())) {
            if (chance.onceIn(2)) {
                world.cluster().failNextStart(host);
            } else {
                world.cluster().hangNextStart(host);
            }
        }
        world.cluster().replace(host, scenario.target().toString());
    }
}
