package dev.rollgate.sandbox.page;

import dev.rollgate.sandbox.confluence.MachineReport;
import dev.rollgate.sandbox.confluence.Mishap;
import dev.rollgate.sandbox.confluence.Mishaps;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import org.jspecify.annotations.Nullable;

/** What is done to one machine. The model's own refusal is an IllegalStateException. */
final class NodeDeeds {
    private final Scene scene;
    private final SimulatedCluster cluster;
    private final Mishaps mishaps;

    NodeDeeds(Scene scene) {
        this.scene = scene;
        this.cluster = scene.world().cluster();
        this.mishaps = cluster.mishaps();
    }

    void perform(Body asked) {
        MachineReport machine = cluster.machine(asked.text("host"));
        NodeDeed deed = NodeDeed.called(asked.text("deed"));
        String host = machine.host();
        boolean on = !deed.isOn(machine, scene.world());
        switch (deed) {
            case STOP -> cluster.stop(host);
            case INSTALL -> cluster.install(host, asked.versionOr(to()));
            case INSTALL_OLD -> cluster.install(host, scene.setting().from());
            case START -> cluster.startUp(host);
            case REPLACE -> cluster.replace(host, asked.versionOr(to()));
            case ROLL_BACK -> cluster.replace(host, scene.setting().from());
            case KILL -> cluster.kill(host);
            case OUT_OF_ROTATION -> cluster.rotation(host, !on);
            case RECOVER -> cluster.recover(host);
            case VANISH -> cluster.vanish(host);
            case SILENCE -> cluster.mute(host, on);
            case TASKS_STAY -> scene.world().tasksStay(host, on);
            case FAIL -> mishaps.fail(host);
            case DISAPPEAR -> mishaps.disappear(host);
            case USERS_PILE_UP -> mishaps.usersPileUp(host, on);
            case SAY_STARTING -> mishaps.selfReports(host, on ? "STARTING" : null);
            case SAY_FIRST_RUN -> mishaps.selfReports(host, on ? "FIRST_RUN" : null);
            case OTHER_VERSION -> mishaps.nextVersion(host, on ? asked.versionOr(after(to())) : null);
            case OTHER_BUILD -> mishaps.nextBuild(host, on ? otherBuild() : null);
            case FAIL_NEXT_START, SCRATCH_NEXT_START, HANG_NEXT_START, HANG_NEXT_STOP, NEW_ADDRESS, NEW_ID ->
                plan(host, deed.mishap(), on);
        }
    }

    private void plan(String host, @Nullable Mishap mishap, boolean on) {
        if (mishap != null) {
            mishaps.plan(host, mishap, on);
        }
    }

    private String to() {
        return scene.setting().to();
    }

    private String otherBuild() {
        return Integer.toString(Integer.parseInt(cluster.buildNumber(to())) + 1);
    }

    /** The next bug fix: one that can join, and is not the one that was meant. */
    private static String after(String version) {
        int last = version.lastIndexOf('.') + 1;
        return version.substring(0, last) + (Integer.parseInt(version.substring(last)) + 1);
    }
}
