package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.NodeStep;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.sandbox.confluence.FinalizationFault;
import java.time.Duration;

/** Brings machines back on the version where they belong; those that are to stay down it only stops. */
final class Mender {
    /** No machine starts or stops for longer than this by itself. */
    private static final Duration HANGS = Duration.ofSeconds(120);

    private static final Duration LIES_DOWN = Duration.ofSeconds(30);

    private final World world;
    private final Places places;
    private final Administrator administrator;
    private final Chance chance;

    Mender(Scenario scenario, World world, Chance chance) {
        this.world = world;
        this.places = new Places(scenario, world);
        this.administrator = new Administrator(world, places);
        this.chance = chance;
    }

    /** @param everything also what outsiders did */
    void mend(Run run, boolean everything) {
        if (everything) {
            administrator.mend(run);
        }
        for (String host : world.machines()) {
            if (isToStayDown(run, host)) {
                endOnItsKnees(host);
            } else {
                mend(host, places.versionFor(run, host), everything && places.isOutOfPlace(run, host));
            }
        }
        if (run.phase() instanceof Phase.Finalizing && chance.onceIn(everything ? 2 : 20)) {
            world.cluster().finalization(FinalizationFault.NONE);
        }
    }

    /**
     * What was left out by somebody's word is not started again; where somebody did it all the same, it runs. Of a cluster
     * that is being finalized something must serve.
     */
    private boolean isToStayDown(Run run, String host) {
        if (run.phase() instanceof Phase.Finalizing && world.cluster().serving().isEmpty()) {
            return false;
        }
        return run.node(world.name(host))
                .map(NodeProgress::step)
                .filter(step -> step instanceof NodeStep.LeftOut || step instanceof NodeStep.LeavingOut)
                .isPresent();
    }

    private void endOnItsKnees(String host) {
        switch (world.process(host)) {
            case ERROR, REFUSED -> world.stop(host);
            case STARTING, STOPPING -> {
                if (world.lasts(host).compareTo(HANGS) > 0) {
                    world.kill(host);
                }
            }
            case RUNNING, DOWN, INSTALLING, KILLED -> {}
        }
    }

    private void mend(String host, String wanted, boolean outOfPlace) {
        switch (world.process(host)) {
            case RUNNING -> {
                if (outOfPlace) {
                    world.replace(host, wanted);
                }
            }
            case STARTING -> {
                if (world.lasts(host).compareTo(HANGS) > 0) {
                    revive(host, wanted);
                }
            }
            case STOPPING -> {
                if (world.lasts(host).compareTo(HANGS) > 0) {
                    world.kill(host);
                }
            }
            case ERROR -> revive(host, wanted);
            case REFUSED -> world.replace(host, places.mayJoin(wanted));
            case DOWN -> {
                if (world.lasts(host).compareTo(LIES_DOWN) > 0) {
                    world.replace(host, wanted);
                }
            }
            case INSTALLING, KILLED -> {}
        }
    }

    private void revive(String host, String wanted) {
        if (world.cluster().version(host).equals(wanted) && chance.onceIn(2)) {
            world.cluster().recover(host);
        } else {
            world.replace(host, wanted);
        }
    }
}
