package dev.rollgate.orchestration.simulation;

import dev.rollgate.sandbox.confluence.ProcessState;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import java.util.List;

/** People who do not know of the run: they use Confluence's own pages, and restart or upgrade nodes as they please. */
final class Outsiders {
    private final Scenario scenario;
    private final Happenings time;
    private final World world;
    private final Chance chance;
    private boolean stopped;

    Outsiders(Scenario scenario, Happenings time, World world, Chance chance) {
        this.scenario = scenario;
        this.time = time;
        this.world = world;
        this.chance = chance;
        if (!scenario.hasNoOutsiders()) {
            lookAgain();
        }
    }

    void stop() {
        stopped = true;
    }

    private void lookAgain() {
        time.in(chance.seconds(10, 60), () -> {
            if (stopped) {
                return;
            }
            lookAgain();
            if (chance.onceIn(scenario.habits().outside())) {
                world.outsideAct(this::act);
            }
        });
    }

    private void act() {
        SimulatedCluster cluster = world.cluster();
        List<String> serving = cluster.serving();
        if (serving.isEmpty()) {
            return;
        }
        String host = chance.oneOf(serving);
        switch (chance.between(0, 6)) {
            case 0 -> cluster.approve(host);
            case 1 -> cluster.cancel(host);
            case 2 -> cluster.start(host);
            case 3 -> upgrade(host, scenario.target().toString());
            case 4 -> upgrade(host, cluster.version(host));
            case 5 -> upgrade(host, "9.2.14");
            default -> cluster.kill(host);
        }
    }

    private void upgrade(String host, String version) {
        if (world.process(host) == ProcessState.RUNNING) {
            world.cluster().replace(host, version);
        }
    }
}
