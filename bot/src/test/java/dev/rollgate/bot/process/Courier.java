package dev.rollgate.bot.process;

import dev.rollgate.sandbox.confluence.ConfluenceServer;
import dev.rollgate.sandbox.confluence.Fault;
import dev.rollgate.sandbox.confluence.Faults.Where;
import java.time.Duration;

/** Holds an order to Confluence up on its way: it takes effect when it is let go, whether or not the bot lives by then, or never. */
final class Courier {
    private final ConfluenceServer confluence;

    private Courier(ConfluenceServer confluence) {
        this.confluence = confluence;
    }

    /** @param call {@code cancel}, say */
    static Courier holding(ConfluenceServer confluence, String call) {
        confluence.faults().untilCleared(new Fault.Waits(Duration.ofDays(1)), Where.path("/" + call));
        return new Courier(confluence);
    }

    /** Orders are lost from now on. */
    static Courier losing(ConfluenceServer confluence, String call) {
        confluence.faults().untilCleared(new Fault.Hangs(), Where.path("/" + call));
        return new Courier(confluence);
    }

    void awaitOrder() {
        Hearing.awaiting("an order").until(() -> confluence.faults().waiting() > 0);
    }

    /** What is held arrives now, and from now on all goes through; what was lost stays so. */
    void delivers() {
        confluence.faults().clear();
    }
}
