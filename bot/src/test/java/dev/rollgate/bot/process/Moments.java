package dev.rollgate.bot.process;

import dev.rollgate.bot.process.Kill.Moment;
import dev.rollgate.sandbox.autopilot.Deed;
import dev.rollgate.sandbox.confluence.Facts;
import dev.rollgate.sandbox.process.BotProcess;
import dev.rollgate.sandbox.world.World;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the moments that a kill may follow. */
final class Moments {
    private final World world;
    private final BotProcess bot;
    private final AtomicInteger deeds = new AtomicInteger();

    Moments(World world, BotProcess bot) {
        this.world = world;
        this.bot = bot;
    }

    /** Is told of what a person is about to do; only what goes to the bot counts. */
    void take(Deed deed) {
        if (deed.what().startsWith("clicks") || deed.what().startsWith("types")) {
            deeds.incrementAndGet();
        }
    }

    /** How many there were so far. A launch is no count: whoever asks has just launched it. */
    int count(Moment moment) {
        return switch (moment) {
            case LAUNCH -> 0;
            case READY -> isReady() ? 1 : 0;
            case CLICK -> deeds.get();
            case POST -> world.slack().journal().count("chat.postMessage");
            case ORDER -> orders(world.cluster().facts());
        };
    }

    private static int orders(Facts facts) {
        return facts.starts() + facts.approves();
    }

    private boolean isReady() {
        try {
            return bot.isReady();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
