package dev.rollgate.orchestration.simulation.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page is open if and only if the run is unhappy about its subject for longer than its grace: never earlier, once for each
 * subject, a moment later at most where the pagers work, and acknowledged when somebody is on it. In the end none is open, and
 * whatever lasted was paged.
 */
final class PagedWhileUnhappy implements Invariant {
    /** Clocks are apart so far at most. */
    private static final Duration APART = Duration.ofSeconds(5);
    /** After the last failure: a refused message is tried again, a dead bot's claim is over. */
    private static final Duration SETTLED = Duration.ofMinutes(9);

    private static final Duration MOMENT = Duration.ofMinutes(1);
    /** No pager fails for so long. */
    private static final Duration LASTING = Duration.ofMinutes(40);

    private final String pager;
    private final boolean forgets;
    private final Wants wants;
    private final Set<Long> paged = new HashSet<>();
    private final Set<Long> open = new HashSet<>();
    private final Set<Long> acknowledged = new HashSet<>();

    /** @param forgets what it is not told again and again, acknowledgements too; such a one is woken for what is critical only */
    PagedWhileUnhappy(String pager, boolean forgets, Truth truth) {
        this.pager = pager;
        this.forgets = forgets;
        this.wants = new Wants(truth.grace(), forgets);
    }

    @Override
    public void hear(Fact fact) {
        if (fact instanceof Fact.Happened happened) {
            wants.hear(happened);
        }
        if (fact instanceof Fact.Paged message && message.pager().equals(pager)) {
            hear(message);
        }
        if (fact instanceof Fact.Looked look && look.at().minus(SETTLED).isAfter(look.quietSince())) {
            wants.all().forEach(want -> judge(want, look.at().minus(MOMENT)));
        }
        if (fact instanceof Fact.Ended) {
            demand(open.isEmpty(), "the run is over, and pages are open at " + pager + ": " + open);
            wants.all().forEach(this::demandThatWhatLastedWasPaged);
        }
    }

    private void hear(Fact.Paged message) {
        long subject = message.subject();
        Wants.Want want = wants.of(subject);
        switch (message.deed()) {
            case OPENED -> opened(subject, want, message.at());
            case APPENDED -> {}
            case ACKNOWLEDGED -> {
                demand(want != null && want.careSince() != null, subject + " is acknowledged, and nobody is on it");
                acknowledged.add(subject);
            }
            case RESOLVED -> {
                demand(want != null && !want.isOpen(), subject + " is resolved at " + pager + ", and not over");
                open.remove(subject);
            }
            case DROPPED -> open.remove(subject);
        }
    }

    private void opened(long subject, Wants.@Nullable Want want, Instant at) {
        demand(want != null, subject + " is paged at " + pager + ", and nobody wanted that");
        demand(!want.due().minus(APART).isAfter(at), subject + " is paged at " + pager + " before its grace is over");
        demand(paged.add(subject) || forgets, subject + " was opened twice at " + pager);
        open.add(subject);
    }

    /** @param before what was so then is to be seen now */
    private void judge(Wants.Want want, Instant before) {
        boolean wanted = want.isOpen() && want.due().isBefore(before);
        demand(!wanted || open.contains(want.subject()), want + " is not paged at " + pager);
        boolean over = want.over() != null && want.over().isBefore(before);
        demand(!over || !open.contains(want.subject()), want + " is over, and open at " + pager);
        boolean cared = wanted && want.careSince() != null && want.careSince().isBefore(before);
        demand(forgets || !cared || acknowledged.contains(want.subject()), want + " is not acknowledged at " + pager);
    }

    private void demandThatWhatLastedWasPaged(Wants.Want want) {
        Instant over = want.over();
        boolean lasted = over != null && want.due().plus(LASTING).isBefore(over);
        demand(!lasted || paged.contains(want.subject()), want + " lasted, and was never paged at " + pager);
    }
}
