package dev.rollgate.orchestration.engine;

import dev.rollgate.orchestration.confluence.Confluence;
import dev.rollgate.orchestration.confluence.OrderAnswer;
import dev.rollgate.orchestration.run.RunEvent;

/** The call that a recorded event announced. */
final class Orders {
    private Orders() {}

    static OrderAnswer give(RunEvent.OrdersConfluence announced, Confluence confluence) {
        return switch (announced) {
            case RunEvent.UpgradeModeAsked asked -> confluence.start();
            case RunEvent.UpgradeModeOffAsked asked -> confluence.cancel();
            case RunEvent.FinalizeAsked asked -> confluence.approve();
            case RunEvent.FinalizationRetryAsked asked -> confluence.retryUpgrade();
        };
    }
}
