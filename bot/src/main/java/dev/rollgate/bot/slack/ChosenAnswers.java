package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.SlackText;
import dev.rollgate.bot.slack.view.WayCommand;
import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.Shutdown;
import dev.rollgate.orchestration.run.WayOut;

/** What whoever typed a way out is told when it is recorded. What is to be done now is told to all, in the thread. */
final class ChosenAnswers {
    private ChosenAnswers() {}

    /** @param after the run with it */
    static String of(SlackCluster cluster, Run after, Command chosen) {
        return "Run " + after.id() + " of " + cluster.name() + ": " + done(cluster, after, chosen)
                + (after.isOver() ? "" : " The thread in " + cluster.channelMention() + " says what comes next.");
    }

    private static String done(SlackCluster cluster, Run after, Command chosen) {
        return switch (chosen) {
            case Command.RetryStep(var node, var by) -> "the step of " + SlackText.name(node) + " is done again.";
            case Command.StopNode(var node, Shutdown how, var by) ->
                SlackText.name(node)
                        + (how == Shutdown.GRACEFULLY ? " is to be stopped." : " is to be shut down altogether.");
            case Command.LeaveOut(var node, var by) ->
                SlackText.name(node) + " is left out, once it is stopped. "
                        + WayCommand.of(cluster.key(), new WayOut.RetryStep(node)) + " takes it in again.";
            case Command.RollBackNode(var node, var by) ->
                SlackText.name(node) + " goes back to " + after.thePlan().from()
                        + (after.isPaused() ? ", and the run is paused." : ".");
            case Command.Disconnect(var node, var by) ->
                SlackText.name(node) + " is out of rotation as far as the bot knows, and no other node is taken out. "
                        + WayCommand.of(cluster.key(), new WayOut.Reconnect(node)) + " puts it back.";
            case Command.Reconnect(var node, var by) -> SlackText.name(node) + " is back in rotation.";
            case Command.WaitLonger wait -> "what takes too long has more time.";
            case Command.TakeOver over -> "it goes on from what others did.";
            case Command.RetryFinalization retry -> "the failed upgrade tasks are run again.";
            case Command.RollBack back -> rolledBack(after);
            case Command.Abandon abandon -> "abandoned. The cluster stays as it is, and nobody watches it from here.";
            case Command.Approve no -> throw noWayOut(no);
            case Command.Reject no -> throw noWayOut(no);
            case Command.Pause no -> throw noWayOut(no);
            case Command.Resume no -> throw noWayOut(no);
            case Command.Cancel no -> throw noWayOut(no);
            case Command.DeclareReplaced no -> throw noWayOut(no);
            case Command.TakeCare no -> throw noWayOut(no);
        };
    }

    /** Before anything was changed there is nothing to go back to. */
    private static String rolledBack(Run after) {
        return after.phase() instanceof Phase.Terminal
                ? "cancelled; nothing was changed."
                : "every upgraded node goes back to " + after.thePlan().from()
                        + ", one at a time, each asked about; then upgrade mode is switched off.";
    }

    private static IllegalArgumentException noWayOut(Command command) {
        return new IllegalArgumentException(command + " is no way out");
    }
}
