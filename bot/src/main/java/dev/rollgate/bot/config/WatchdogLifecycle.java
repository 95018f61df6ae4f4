package dev.rollgate.bot.config;

import dev.rollgate.orchestration.schedule.Watchdog;
import org.springframework.context.SmartLifecycle;

/** Lets the watchdog look when everything else runs, and no more before anything else stops. */
final class WatchdogLifecycle implements SmartLifecycle {
    private final Watchdog watchdog;
    private volatile boolean running;

    WatchdogLifecycle(Watchdog watchdog) {
        this.watchdog = watchdog;
    }

    @Override
    public void start() {
        watchdog.start();
        running = true;
    }

    @Override
    public void stop() {
        watchdog.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** As late as Quartz's scheduler; of the same phase, what needs another starts after it and stops before it. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
