package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Shutdown;
import dev.rollgate.orchestration.run.WayOut;
import java.time.Duration;

/** A way out as the command that takes it, to be copied. */
public final class WayCommand {
    private WayCommand() {}

    /** In mrkdwn. */
    public static String of(ClusterKey cluster, WayOut way) {
        String name = SlackText.name(cluster);
        return SlashCommand.with(
                switch (way) {
                    case WayOut.RetryStep(var node) -> "retry " + name + " " + NodeWord.of(node);
                    case WayOut.LeaveOut(var node) -> "skip " + name + " " + NodeWord.of(node);
                    case WayOut.RollBackNode(var node) -> "rollback " + name + " " + NodeWord.of(node);
                    case WayOut.StopNode(var node, Shutdown how) ->
                        node(name, node, how == Shutdown.GRACEFULLY ? "stop" : "shutdown");
                    case WayOut.Disconnect(var node) -> node(name, node, "disconnect");
                    case WayOut.Reconnect(var node) -> node(name, node, "reconnect");
                    case WayOut.WaitLonger(long incident, Duration time) -> "wait " + name + " " + time(time);
                    case WayOut.TakeOver(long incident) -> "takeover " + name;
                    case WayOut.RetryFinalization retry -> "retry " + name;
                    case WayOut.RollBack back -> "rollback " + name;
                    case WayOut.Cancel cancel -> "cancel " + name;
                    case WayOut.Abandon abandon -> "abandon " + name;
                });
    }

    private static String node(String cluster, NodeName node, String what) {
        return "node " + cluster + " " + NodeWord.of(node) + " " + what;
    }

    private static String time(Duration time) {
        return time.toMinutesPart() == 0 ? time.toHours() + "h" : time.toMinutes() + "m";
    }
}
