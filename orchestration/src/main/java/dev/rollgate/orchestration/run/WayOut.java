package dev.rollgate.orchestration.run;

import java.time.Duration;

/** Something a person can do about a problem: a button, and a command to the run. */
public sealed interface WayOut {
    /** A way out for one node. */
    sealed interface OfNode extends WayOut {
        NodeName node();
    }

    record RetryStep(NodeName node) implements OfNode {}

    record StopNode(NodeName node, Shutdown how) implements OfNode {}

    record LeaveOut(NodeName node) implements OfNode {}

    record RollBackNode(NodeName node) implements OfNode {}

    record Disconnect(NodeName node) implements OfNode {}

    record Reconnect(NodeName node) implements OfNode {}

    record WaitLonger(long incident, Duration time) implements WayOut {}

    record TakeOver(long incident) implements WayOut {}

    record RetryFinalization() implements WayOut {}

    record RollBack() implements WayOut {}

    record Cancel() implements WayOut {}

    record Abandon() implements WayOut {}

    /** What it asks of the run, when {@code by} chooses it. */
    default Command command(Person by) {
        return switch (this) {
            case RetryStep(NodeName node) -> new Command.RetryStep(node, by);
            case StopNode(NodeName node, Shutdown how) -> new Command.StopNode(node, how, by);
            case LeaveOut(NodeName node) -> new Command.LeaveOut(node, by);
            case RollBackNode(NodeName node) -> new Command.RollBackNode(node, by);
            case Disconnect(NodeName node) -> new Command.Disconnect(node, by);
            case Reconnect(NodeName node) -> new Command.Reconnect(node, by);
            case WaitLonger(long incident, Duration time) -> new Command.WaitLonger(incident, time, by);
            case TakeOver(long incident) -> new Command.TakeOver(incident, by);
            case RetryFinalization retry -> new Command.RetryFinalization(by);
            case RollBack back -> new Command.RollBack(by);
            case Cancel cancel -> new Command.Cancel(by);
            case Abandon abandon -> new Command.Abandon(by);
        };
    }
}
