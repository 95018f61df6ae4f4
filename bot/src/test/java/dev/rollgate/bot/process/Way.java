package dev.rollgate.bot.process;

import dev.rollgate.orchestration.run.WayOut;
import java.util.Arrays;
import java.util.List;

/** A way out as people meet it: its button, and what the log has of a click on it. Written down once more, not asked of the bot. */
enum Way {
    RETRY_STEP(WayOut.RetryStep.class, "Retry %s", "step-retried %s"),
    WAIT(WayOut.WaitLonger.class, "Wait 15 min longer", "more-time-given"),
    STOP(WayOut.StopNode.class, "Stop %s", "node-stop-asked %s"),
    SHUT_DOWN(WayOut.StopNode.class, "Shut down %s", "node-stop-asked %s"),
    SKIP(WayOut.LeaveOut.class, "Skip %s", "leave-out-asked %s"),
    ROLL_BACK_NODE(WayOut.RollBackNode.class, "Roll back %s", "node-rollback-begun %s", "run-paused"),
    DISCONNECT(WayOut.Disconnect.class, "Disconnect %s", "node-disconnected %s"),
    RECONNECT(WayOut.Reconnect.class, "Reconnect %s", "node-reconnected %s"),
    TAKE_OVER(WayOut.TakeOver.class, "Take over", "taken-over"),
    RETRY_FINALIZATION(WayOut.RetryFinalization.class, "Retry", "retry-requested"),
    ROLL_BACK(WayOut.RollBack.class, "Roll back the upgrade", "rollback-requested"),
    CANCEL(WayOut.Cancel.class, "Cancel the upgrade", "cancel-requested"),
    ABANDON(WayOut.Abandon.class, "Abandon the run", "run-abandoned");

    private final Class<? extends WayOut> leaf;
    private final String label;
    private final List<String> deeds;

    Way(Class<? extends WayOut> leaf, String label, String... deeds) {
        this.leaf = leaf;
        this.label = label;
        this.deeds = List.of(deeds);
    }

    /** What the core calls it. */
    Class<? extends WayOut> leaf() {
        return leaf;
    }

    String label(String node) {
        return label.formatted(node);
    }

    /** As {@link PeoplesDeeds} reads them. */
    List<String> deeds(String node) {
        return deeds.stream().map(deed -> deed.formatted(node)).toList();
    }

    static boolean isLabelOfOne(String text) {
        return Arrays.stream(values())
                .anyMatch(way -> way == RETRY_FINALIZATION
                        ? text.equals(way.label)
                        : text.startsWith(way.label.replace("%s", "")));
    }
}
