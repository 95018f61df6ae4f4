package dev.rollgate.sandbox.page;

import dev.rollgate.sandbox.confluence.MachineReport;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import java.io.IOException;
import java.util.regex.Pattern;

/** What the operator of the cluster and the owner of the bot do. The model's own refusal is an IllegalStateException. */
final class WorldDeeds {
    private static final Pattern VERSION = Pattern.compile("\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}");
    private static final double SLOWEST = 0.1;
    private static final double FASTEST = 1000;

    private final Scene scene;
    private final SimulatedCluster cluster;

    WorldDeeds(Scene scene) {
        this.scene = scene;
        this.cluster = scene.world().cluster();
    }

    void node(Body asked) {
        String host = asked.text("host");
        MachineReport machine = cluster.machine(host);
        NodeDeed deed = NodeDeed.called(asked.text("deed"));
        boolean on = deed.isOn(machine, scene.world());
        switch (deed) {
            case STOP -> cluster.stop(host);
            case INSTALL -> cluster.install(host, version(asked));
            case START -> cluster.startUp(host);
            case REPLACE -> cluster.replace(host, version(asked));
            case KILL -> cluster.kill(host);
            case FAIL_NEXT_START -> nextStart(host, on, () -> cluster.failNextStart(host));
            case HANG_NEXT_START -> nextStart(host, on, () -> cluster.hangNextStart(host));
            case TASKS_STAY -> scene.world().tasksStay(host, !on);
            case SILENCE -> cluster.mute(host, !on);
            case VANISH -> cluster.vanish(host);
            case RECOVER -> cluster.recover(host);
        }
    }

    void trouble(Body asked) {
        scene.troubles().set(Troubles.Trouble.called(asked.text("id")), asked.flag("on"));
    }

    void speed(Body asked) {
        scene.speedIs(asked.number("factor", SLOWEST, FASTEST));
    }

    void selfOperating(Body asked) {
        scene.selfOperatingIs(asked.flag("on"));
    }

    void bot(Body asked) throws IOException, InterruptedException {
        String deed = asked.text("deed");
        switch (deed) {
            case "kill" -> scene.bot().kill();
            case "start" -> scene.bot().start();
            default -> throw new Denied(400, "nobody can " + deed + " the bot");
        }
    }

    private void nextStart(String host, boolean on, Runnable plan) {
        if (on) {
            cluster.mendNextStart(host);
        } else {
            plan.run();
        }
    }

    private String version(Body asked) {
        String version = asked.textOrNull("version");
        if (version != null && !VERSION.matcher(version).matches()) {
            throw new Denied(
                    400, "a version is three numbers, like " + scene.setting().to() + ", not " + version);
        }
        return version == null ? scene.setting().to() : version;
    }
}
