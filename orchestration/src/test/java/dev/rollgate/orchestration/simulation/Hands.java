package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.Shutdown;
import dev.rollgate.sandbox.confluence.ProcessState;
import java.util.Optional;
import java.util.function.Supplier;

/** The people at the machines: they do what the run asks for, late and too soon as well, and mend what does not come up. */
final class Hands {
    private final Scenario scenario;
    private final Happenings time;
    private final World world;
    private final Supplier<Optional<Run>> current;
    private final Mender mender;
    private final BadLuck luck;
    private final Chance chance;
    private boolean dutiful;

    Hands(Scenario scenario, Happenings time, World world, Supplier<Optional<Run>> current, Chance chance) {
        this.scenario = scenario;
        this.time = time;
        this.world = world;
        this.current = current;
        this.mender = new Mender(scenario, world, chance);
        this.luck = new BadLuck(scenario, world, chance);
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
        if (dutiful || !world.isCrowded(host)) {
            world.cluster().users(host, chance.between(0, 30));
        }
    }

    private void work(Run run) {
        if (dutiful || chance.onceIn(4)) {
            mender.mend(run, dutiful);
        }
        for (NodeProgress node : run.nodes()) {
            world.host(node.name()).ifPresent(host -> work(run, node, host));
        }
    }

    private void work(Run run, NodeProgress node, String host) {
        if (node.disconnected() && chance.onceIn(10)) {
            world.crowd(host, false);
        }
        if (isHeard(run)) {
            fulfil(Wish.of(run, node), host);
        }
    }

    /** Not everybody at once. While a run is being cancelled some have not heard of it yet. */
    private boolean isHeard(Run run) {
        return dutiful || !chance.onceIn(run.phase() instanceof Phase.Cancelling ? 2 : 3);
    }

    private void fulfil(Wish wish, String host) {
        switch (wish) {
            case Wish.Nothing nothing -> {}
            case Wish.On(var version) -> put(host, version.toString());
            case Wish.Anew(var version) -> replace(host, version.toString());
            case Wish.Soon(var version) -> {
                if (chance.onceIn(scenario.habits().eager())) {
                    put(host, version.toString());
                }
            }
            case Wish.Stopped(Shutdown how) -> stop(host, how);
        }
    }

    private void put(String host, String version) {
        if (!world.cluster().version(host).equals(version) && world.process(host) == ProcessState.RUNNING) {
            replace(host, version);
        }
    }

    private void replace(String host, String version) {
        if (!dutiful && chance.onceIn(scenario.habits().badStarts())) {
            luck.strike(host);
        }
        world.replace(host, version);
    }

    private void stop(String host, Shutdown how) {
        if (how == Shutdown.ALTOGETHER || chance.onceIn(10)) {
            world.kill(host);
        } else {
            world.stop(host);
        }
    }
}
