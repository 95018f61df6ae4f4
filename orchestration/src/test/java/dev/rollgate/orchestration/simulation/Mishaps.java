package dev.rollgate.orchestration.simulation;

import dev.rollgate.sandbox.confluence.FinalizationFault;
import dev.rollgate.sandbox.confluence.ProcessState;
import java.util.List;

/** What goes wrong though nobody touched anything: machines fail, fall silent, are forgotten, or draw all the users. */
final class Mishaps {
    private final Happenings time;
    private final World world;
    private final int rate;
    private final Chance chance;
    private boolean stopped;

    Mishaps(Scenario scenario, Happenings time, World world, Chance chance) {
        this.time = time;
        this.world = world;
        this.rate = scenario.habits().mishaps();
        this.chance = chance;
        if (rate > 0) {
            lookAgain();
        }
    }

    /** From now on nothing goes wrong any more, and what was odd is as usual. */
    void stop() {
        stopped = true;
        world.machines().forEach(host -> {
            world.crowd(host, false);
            world.cluster().mute(host, false);
            if (world.process(host) == ProcessState.RUNNING) {
                world.cluster().mishaps().selfReports(host, null);
            }
        });
        world.cluster().mishaps().restartBeforeFinalizeBreaks(false);
    }

    private void lookAgain() {
        time.in(chance.seconds(10, 60), () -> {
            if (stopped) {
                return;
            }
            lookAgain();
            List<String> serving = world.cluster().serving();
            if (chance.onceIn(rate) && !serving.isEmpty()) {
                world.outsideAct(() -> strike(chance.oneOf(serving)));
            }
        });
    }

    private void strike(String host) {
        var cluster = world.cluster();
        switch (chance.between(0, 10)) {
            case 0, 1 -> cluster.mishaps().fail(host);
            case 2 -> cluster.kill(host);
            case 3 -> cluster.mishaps().disappear(host);
            case 4 -> cluster.mishaps().selfReports(host, chance.oneOf(List.of("FIRST_RUN", "ERROR", "STARTING")));
            case 5 -> cluster.silence(host, chance.seconds(10, 240));
            case 6, 7 -> world.crowd(host, true);
            case 8 -> cluster.mishaps().restartBeforeFinalizeBreaks(chance.onceIn(2));
            case 9 -> cluster.finalization(chance.oneOf(List.of(FinalizationFault.values())));
            default -> world.replace(host, cluster.version(host)); // restarted by itself
        }
    }
}
