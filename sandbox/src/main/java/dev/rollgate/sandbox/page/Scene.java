package dev.rollgate.sandbox.page;

import dev.rollgate.sandbox.world.World;

/** The setting, and what visitors have changed of it: one for all who look at the page. */
final class Scene {
    private final Setting setting;
    private final Troubles troubles;
    private final PagerTroubles pagerTroubles;
    private final BotWatch bot;
    private volatile double speed;
    private volatile boolean selfOperating;

    Scene(Setting setting) {
        this.setting = setting;
        this.troubles = new Troubles(setting.world());
        this.pagerTroubles = new PagerTroubles(setting.world().pager());
        this.bot = new BotWatch(setting);
        this.speed = setting.speed();
        this.selfOperating = setting.selfOperating();
    }

    World world() {
        return setting.world();
    }

    Setting setting() {
        return setting;
    }

    Troubles troubles() {
        return troubles;
    }

    PagerTroubles pagerTroubles() {
        return pagerTroubles;
    }

    BotWatch bot() {
        return bot;
    }

    double speed() {
        return speed;
    }

    synchronized void speedIs(double factor) {
        world().pace(factor / setting.speed());
        speed = factor;
    }

    boolean isSelfOperating() {
        return selfOperating;
    }

    void selfOperatingIs(boolean on) {
        selfOperating = on;
    }
}
