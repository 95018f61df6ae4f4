package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.Order;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.EnumMap;
import java.util.Map;

/** Each order takes effect once at most (a retry: once for each request of a person), and never after the end, but for what was on its way when a run was abandoned. What outsiders undo may be done again. */
final class OrdersTakeEffectOnce implements Invariant {
    private final Truth truth;
    private final Map<Order.What, Integer> effective = new EnumMap<>(Order.What.class);
    private int retriesWanted;
    private boolean over;

    OrdersTakeEffectOnce(Truth truth) {
        this.truth = truth;
    }

    @Override
    public void hear(Fact fact) {
        if (fact instanceof Fact.Happened happened) {
            retriesWanted += happened.recorded().event() instanceof RunEvent.RetryRequested ? 1 : 0;
            over = happened.after().isOver() && !(happened.after().phase() instanceof Phase.Abandoned);
        }
        if (fact instanceof Fact.TookEffect done) {
            demand(!over, done.what() + " took effect after the end");
            int times = effective.merge(done.what(), 1, Integer::sum);
            demand(times <= allowed(done.what()), done.what() + " took effect " + times + " times");
        }
    }

    /** A late order may switch upgrade mode on anew after a cancel had switched it off; then that is switched off too. */
    private int allowed(Order.What what) {
        return truth.outsideActs()
                + switch (what) {
                    case SWITCH_UPGRADE_MODE_ON -> 1 + times(Order.What.SWITCH_UPGRADE_MODE_OFF);
                    case SWITCH_UPGRADE_MODE_OFF -> times(Order.What.SWITCH_UPGRADE_MODE_ON);
                    case FINALIZE -> 1;
                    case RETRY_FINALIZATION -> retriesWanted;
                    case GIVEN_BY_OTHERS -> 0;
                };
    }

    private int times(Order.What what) {
        return effective.getOrDefault(what, 0);
    }
}
