package dev.rollgate.bot.nights;

import dev.rollgate.orchestration.run.Shutdown;
import dev.rollgate.orchestration.run.WayOut;
import java.time.Duration;

/** How the ways out are labelled, by the contract: written down once more, so that a button that is renamed is noticed. */
final class Labels {
    private Labels() {}

    static String of(WayOut way) {
        return switch (way) {
            case WayOut.RetryStep retry -> "Retry " + retry.node();
            case WayOut.StopNode stop -> (stop.how() == Shutdown.GRACEFULLY ? "Stop " : "Shut down ") + stop.node();
            case WayOut.LeaveOut out -> "Skip " + out.node();
            case WayOut.RollBackNode back -> "Roll back " + back.node();
            case WayOut.Disconnect away -> "Disconnect " + away.node();
            case WayOut.Reconnect back -> "Reconnect " + back.node();
            case WayOut.WaitLonger wait ->
                wait.time().equals(Duration.ofMinutes(15)) ? "Wait 15 min longer" : "Wait 1 h longer";
            case WayOut.TakeOver over -> "Take over";
            case WayOut.RetryFinalization retry -> "Retry";
            case WayOut.RollBack back -> "Roll back the upgrade";
            case WayOut.Cancel cancel -> "Cancel the upgrade";
            case WayOut.Abandon abandon -> "Abandon the run";
        };
    }
}
