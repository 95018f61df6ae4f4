package dev.rollgate.sandbox.page;

import java.io.IOException;

/** What is done to the world around the cluster, and to the bot. */
final class WorldDeeds {
    private static final double SLOWEST = 0.1;
    private static final double FASTEST = 1000;

    private final Scene scene;

    WorldDeeds(Scene scene) {
        this.scene = scene;
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
}
