package dev.rollgate.orchestration.simulation;

import dev.rollgate.sandbox.confluence.Mishap;

/** What goes wrong with a machine while it is replaced. */
final class BadLuck {
    private final Scenario scenario;
    private final World world;
    private final Chance chance;

    BadLuck(Scenario scenario, World world, Chance chance) {
        this.scenario = scenario;
        this.world = world;
        this.chance = chance;
    }

    void strike(String host) {
        switch (chance.between(0, 9)) {
            case 0, 1 -> plan(host, Mishap.START_FAILS);
            case 2, 3 -> plan(host, Mishap.START_HANGS);
            case 4 -> plan(host, Mishap.START_FROM_SCRATCH);
            case 5 -> plan(host, Mishap.STOP_HANGS);
            case 6 -> plan(host, Mishap.NEW_ID);
            case 7 -> world.cluster().mishaps().nextVersion(host, "9.2.14");
            case 8 -> world.cluster().mishaps().nextBuild(host, "9999");
            default -> {
                if (scenario.hasOwnNames()) {
                    plan(host, Mishap.NEW_ADDRESS);
                }
            }
        }
    }

    private void plan(String host, Mishap mishap) {
        world.cluster().mishaps().plan(host, mishap, true);
    }
}
