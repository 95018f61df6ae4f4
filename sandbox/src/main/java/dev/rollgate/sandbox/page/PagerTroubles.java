package dev.rollgate.sandbox.page;

import dev.rollgate.sandbox.pager.Fault;
import dev.rollgate.sandbox.pager.PagerServer;
import java.time.Duration;
import java.util.Arrays;

/** What the pager does to every call, until another choice is made: it works, or one thing goes wrong. */
final class PagerTroubles {
    private static final int RETRY_AFTER_SECONDS = 15;
    private static final Duration SLOWLY = Duration.ofSeconds(8);

    /** One of them holds at a time. */
    enum Trouble {
        WORKS("Works"),
        ANSWERS_500("Answers 500"),
        REJECTS_KEY("Rejects the key"),
        LIMITS_RATE("Too many calls (429)"),
        IS_SLOW("Is slow (8 s)"),
        LOSES_ANSWERS("Loses its answers"),
        IS_AWAY("Is away");

        private final String label;

        Trouble(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        /** As the page calls it: {@code answers-500}. */
        String id() {
            return Wire.word(this, '-');
        }

        /** @throws IllegalArgumentException if there is none */
        static Trouble called(String id) {
            return Arrays.stream(values())
                    .filter(trouble -> trouble.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the pager cannot be made " + id));
        }
    }

    private final PagerServer pager;
    private Trouble chosen = Trouble.WORKS;

    PagerTroubles(PagerServer pager) {
        this.pager = pager;
    }

    synchronized Trouble chosen() {
        return chosen;
    }

    synchronized void choose(Trouble trouble) {
        pager.faults().clear();
        pager.acceptConnections();
        switch (trouble) {
            case WORKS -> {}
            case ANSWERS_500 -> pager.faults().always(new Fault.Status(500));
            case REJECTS_KEY -> pager.faults().always(new Fault.KeyRejected(400));
            case LIMITS_RATE -> pager.faults().always(new Fault.TooMany(RETRY_AFTER_SECONDS));
            case IS_SLOW -> pager.faults().always(new Fault.Slow(SLOWLY));
            case LOSES_ANSWERS -> pager.faults().always(new Fault.AnswerLost());
            case IS_AWAY -> pager.refuseConnections();
        }
        chosen = trouble;
    }
}
