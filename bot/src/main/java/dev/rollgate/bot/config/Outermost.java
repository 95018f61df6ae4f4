package dev.rollgate.bot.config;

import org.springframework.context.SmartLifecycle;

/** What begins when everything else runs, and ends before anything else stops. */
final class Outermost implements SmartLifecycle {
    private final Runnable begin;
    private final Runnable end;
    private volatile boolean running;

    Outermost(Runnable begin, Runnable end) {
        this.begin = begin;
        this.end = end;
    }

    @Override
    public void start() {
        begin.run();
        running = true;
    }

    @Override
    public void stop() {
        end.run();
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
