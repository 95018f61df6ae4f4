package dev.rollgate.orchestration.simulation;

import dev.rollgate.sandbox.confluence.ClusterReport;
import dev.rollgate.sandbox.confluence.ProcessState;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import java.util.List;

/** People who do not know of the run: they use Confluence's own pages, and restart or upgrade nodes as they please. */
final class Outsiders {
    private static final int MOST_JOINED = 2;

    private final Scenario scenario;
    private final Happenings time;
    private final World world;
    private final Chance chance;
    private boolean stopped;
    private int joined;

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
        switch (chance.between(0, 9)) {
            case 0 -> cluster.approve(host);
            case 1 -> cluster.cancel(host);
            case 2 -> cluster.start(host);
            case 3 -> upgrade(host, scenario.target().toString());
            case 4 -> upgrade(host, cluster.version(host));
            case 5 -> upgrade(host, "9.2.14");
            case 6 -> join();
            case 7 -> loseUpgradeMode();
            case 8 -> wake();
            default -> cluster.kill(host);
        }
    }

    /** A machine more, on whatever version somebody had at hand. */
    private void join() {
        if (joined < MOST_JOINED && scenario.hasOwnNames()) {
            joined++;
            String version = chance.oneOf(
                    List.of(scenario.from().toString(), scenario.target().toString()));
            world.join("host-new-" + joined, "wiki-new-" + joined, "10.1.9." + joined, version);
        }
    }

    private void loseUpgradeMode() {
        if (world.overview().filter(ClusterReport::upgradeModeEnabled).isPresent()) {
            world.cluster().mishaps().loseUpgradeMode();
        }
    }

    /** Somebody starts what was stopped, perhaps because a run has left it out. */
    private void wake() {
        world.machines().stream()
                .filter(host -> world.process(host) == ProcessState.DOWN)
                .findFirst()
                .ifPresent(host -> world.replace(host, world.cluster().version(host)));
    }

    private void upgrade(String host, String version) {
        if (world.process(host) == ProcessState.RUNNING) {
            world.replace(host, version);
        }
    }
}
