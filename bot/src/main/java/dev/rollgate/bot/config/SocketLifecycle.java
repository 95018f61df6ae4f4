package dev.rollgate.bot.config;

import dev.rollgate.bot.slack.socket.SocketLine;
import org.springframework.context.SmartLifecycle;

/** Connects to Slack when everything else runs, and lets go of it before anything else stops. */
final class SocketLifecycle implements SmartLifecycle {
    private final SocketLine line;
    private volatile boolean running;

    SocketLifecycle(SocketLine line) {
        this.line = line;
    }

    @Override
    public void start() {
        line.start();
        running = true;
    }

    @Override
    public void stop() {
        line.close();
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
