package dev.rollgate.bot.slack;

import dev.rollgate.bot.access.Right;
import dev.rollgate.orchestration.run.Command;

/**
 * Who may ask what of a run, by a button or by a command: the one place that says so. Operators say when the bot works;
 * approvers say what becomes of a node and of the cluster. What only moves users or gives time is for both, because it can
 * be taken back at any moment.
 */
final class WhoMay {
    private WhoMay() {}

    static Right ask(Command command) {
        return switch (command) {
            case Command.Pause pause -> Right.OPERATE;
            case Command.Resume resume -> Right.OPERATE;
            case Command.Cancel cancel -> Right.OPERATE;
            case Command.Approve approve -> Right.APPROVE;
            case Command.Reject reject -> Right.APPROVE;
            case Command.DeclareReplaced replaced -> Right.APPROVE;
            case Command.RetryFinalization retry -> Right.APPROVE;
            case Command.RetryStep retry -> Right.APPROVE;
            case Command.StopNode stop -> Right.APPROVE;
            case Command.LeaveOut skip -> Right.APPROVE;
            case Command.RollBackNode back -> Right.APPROVE;
            case Command.RollBack back -> Right.APPROVE;
            case Command.TakeOver over -> Right.APPROVE;
            case Command.Abandon abandon -> Right.APPROVE;
            case Command.Disconnect away -> Right.OPERATE_OR_APPROVE;
            case Command.Reconnect back -> Right.OPERATE_OR_APPROVE;
            case Command.WaitLonger wait -> Right.OPERATE_OR_APPROVE;
            case Command.TakeCare care -> Right.OPERATE_OR_APPROVE;
        };
    }
}
