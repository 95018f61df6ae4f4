package dev.rollgate.bot.slack.view;

import com.slack.api.model.block.composition.ConfirmationDialogObject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.Shutdown;
import dev.rollgate.orchestration.run.WayOut;
import java.time.Duration;
import java.util.Optional;

/** What is asked once more before a way out that is hard to take back, with what it does; in plain text. */
final class WayQuestion {
    private static final int NAME = 60;

    private WayQuestion() {}

    /** Empty for a way that does no harm. */
    static Optional<ConfirmationDialogObject> of(Run run, WayOut way) {
        return meaning(run, way)
                .map(does -> BlockKit.confirm(WayButton.label(way) + "?", does, "Yes, do it", "Not now"));
    }

    private static Optional<String> meaning(Run run, WayOut way) {
        return switch (way) {
            case WayOut.LeaveOut(var node) ->
                Optional.of(name(node) + " is to be stopped and takes no further part; the run goes on with the others."
                        + " It joins again, on the new version, when the upgrade is finalized.");
            case WayOut.RollBackNode(var node) ->
                Optional.of("The run pauses, and " + name(node) + " is to be stopped and put back on " + before(run)
                        + ". The run then goes on when somebody resumes it.");
            case WayOut.RollBack back ->
                Optional.of("Every upgraded node is put back on " + before(run) + ", one at a time, each asked about;"
                        + " then upgrade mode is switched off and the run ends.");
            case WayOut.Cancel cancel ->
                Optional.of("Upgrade mode is switched off where it is on, and the run ends. No node is upgraded.");
            case WayOut.StopNode(var node, Shutdown how)
            when how == Shutdown.ALTOGETHER ->
                Optional.of("The process of Confluence on " + name(node) + ", or the whole machine, is to be shut down."
                        + " What people do on it at that moment is lost.");
            case WayOut.Abandon abandon ->
                Optional.of("The run ends here for good. The cluster stays as it is, in upgrade mode if that is on,"
                        + " and nobody watches it from here any more.");
            case WayOut.StopNode gracefully -> Optional.empty();
            case WayOut.RetryStep retry -> Optional.empty();
            case WayOut.Disconnect away -> Optional.empty();
            case WayOut.Reconnect back -> Optional.empty();
            case WayOut.WaitLonger(long incident, Duration time) -> Optional.empty();
            case WayOut.TakeOver over -> Optional.empty();
            case WayOut.RetryFinalization retry -> Optional.empty();
        };
    }

    private static String name(NodeName node) {
        return SlackText.clean(node.text(), NAME);
    }

    /** Before there is a plan nothing can be put back, and nobody is asked. */
    private static String before(Run run) {
        return run.plan() == null ? "the version of before" : run.plan().from().toString();
    }
}
