package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.Order;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order is repeated only by who looked, and saw that it had no effect. */
final class NoBlindRepeat implements Invariant {
    private final Truth truth;
    private final Map<Order.What, Instant> effects = new EnumMap<>(Order.What.class);

    NoBlindRepeat(Truth truth) {
        this.truth = truth;
    }

    @Override
    public void hear(Fact fact) {
        if (fact instanceof Fact.TookEffect done) {
            effects.put(done.what(), done.at());
            if (done.what() == Order.What.SWITCH_UPGRADE_MODE_ON) {
                effects.remove(Order.What.SWITCH_UPGRADE_MODE_OFF); // undone by a late order
            }
        }
        if (fact instanceof Fact.Happened happened
                && happened.recorded().event() instanceof RunEvent.OrdersConfluence order
                && order.attempt() > 1
                && truth.outsideActs() == 0) {
            judge(CallsFollowRecords.what(order), happened.asOf());
        }
    }

    private void judge(Order.What what, @Nullable Instant asOf) {
        Instant effect = effects.get(what);
        boolean blind = asOf == null || (effect != null && !effect.isAfter(asOf));
        demand(what == Order.What.RETRY_FINALIZATION || !blind, what + " again, though done at " + effect);
    }
}
