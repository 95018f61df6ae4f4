package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.Order;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.EnumMap;
import java.util.Map;

/** Every call to Confluence was announced by an event of its own before. */
final class CallsFollowRecords implements Invariant {
    private final Map<Order.What, Integer> announced = new EnumMap<>(Order.What.class);

    @Override
    public void hear(Fact fact) {
        if (fact instanceof Fact.Happened happened
                && happened.recorded().event() instanceof RunEvent.OrdersConfluence order) {
            announced.merge(what(order), 1, Integer::sum);
        }
        if (fact instanceof Fact.Called call) {
            demand(announced.merge(call.what(), -1, Integer::sum) >= 0, call.what() + " without a record of its own");
        }
    }

    static Order.What what(RunEvent.OrdersConfluence order) {
        return switch (order) {
            case RunEvent.UpgradeModeAsked on -> Order.What.SWITCH_UPGRADE_MODE_ON;
            case RunEvent.UpgradeModeOffAsked off -> Order.What.SWITCH_UPGRADE_MODE_OFF;
            case RunEvent.FinalizeAsked last -> Order.What.FINALIZE;
            case RunEvent.FinalizationRetryAsked again -> Order.What.RETRY_FINALIZATION;
        };
    }
}
