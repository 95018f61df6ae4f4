package dev.rollgate.sandbox.page;

import dev.rollgate.sandbox.process.BotProcess;
import dev.rollgate.sandbox.slack.Workspace;
import java.io.IOException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The bot's process as it was at the last look, and the two things that its owner may do to it. */
final class BotWatch {
    private static final int LOG_LINES = 30;

    private enum State {
        STARTING,
        READY,
        DEAD
    }

    private final BotProcess bot;
    private final Workspace workspace;
    private final String mode;
    private volatile State state = State.STARTING;
    private volatile String log = "";

    BotWatch(Setting setting) {
        this.bot = setting.bot();
        this.workspace = setting.world().workspace();
        this.mode = setting.mode();
    }

    /** Asks the process and its readiness probe. */
    void look() throws InterruptedException {
        boolean ready = bot.isAlive() && bot.isReady() && isReachable();
        state = ready ? State.READY : bot.isAlive() ? State.STARTING : State.DEAD;
        log = bot.logTail(LOG_LINES);
    }

    /** Over a socket people can reach it a moment after it is ready. */
    private boolean isReachable() {
        return !workspace.speaksOverSocket() || workspace.sockets().connections() > 0;
    }

    boolean isUp() {
        return state != State.DEAD;
    }

    /** As {@code kill -9} does. @throws IllegalStateException if it is not running */
    void kill() throws InterruptedException {
        if (!bot.isAlive()) {
            throw new IllegalStateException("the bot is not running");
        }
        bot.kill();
        look();
    }

    /** On the same port and data. @throws IllegalStateException if it is running */
    void start() throws InterruptedException, IOException {
        if (bot.isAlive()) {
            throw new IllegalStateException("the bot is running");
        }
        bot.restart();
        state = State.STARTING;
    }

    ObjectNode json() {
        ObjectNode json = Wire.object()
                .put("state", Wire.word(state, '-'))
                .put("pid", bot.pid())
                .put("mode", mode);
        ArrayNode lines = json.putArray("log");
        log.lines().forEach(lines::add);
        return json;
    }
}
