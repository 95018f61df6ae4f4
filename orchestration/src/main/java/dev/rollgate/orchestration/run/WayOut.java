package dev.rollgate.orchestration.run;

import java.time.Duration;

/** Something a person can do about a problem: a button, and a command to the run. */
public sealed interface WayOut {
    /** What it asks of the run, when {@code by} chooses it. */
    Command command(Person by);

    /** A way out for one node. */
    sealed interface OfNode extends WayOut {
        NodeName node();
    }

    record RetryStep(NodeName node) implements OfNode {
        @Override
        public Command command(Person by) {
            return new Command.RetryStep(node, by);
        }
    }

    record StopNode(NodeName node, Shutdown how) implements OfNode {
        @Override
        public Command command(Person by) {
            return new Command.StopNode(node, how, by);
        }
    }

    record LeaveOut(NodeName node) implements OfNode {
        @Override
        public Command command(Person by) {
            return new Command.LeaveOut(node, by);
        }
    }

    record RollBackNode(NodeName node) implements OfNode {
        @Override
        public Command command(Person by) {
            return new Command.RollBackNode(node, by);
        }
    }

    record Disconnect(NodeName node) implements OfNode {
        @Override
        public Command command(Person by) {
            return new Command.Disconnect(node, by);
        }
    }

    record Reconnect(NodeName node) implements OfNode {
        @Override
        public Command command(Person by) {
            return new Command.Reconnect(node, by);
        }
    }

    record WaitLonger(long incident, Duration time) implements WayOut {
        @Override
        public Command command(Person by) {
            return new Command.WaitLonger(incident, time, by);
        }
    }

    record TakeOver(long incident) implements WayOut {
        @Override
        public Command command(Person by) {
            return new Command.TakeOver(incident, by);
        }
    }

    record RetryFinalization() implements WayOut {
        @Override
        public Command command(Person by) {
            return new Command.RetryFinalization(by);
        }
    }

    record RollBack() implements WayOut {
        @Override
        public Command command(Person by) {
            return new Command.RollBack(by);
        }
    }

    record Cancel() implements WayOut {
        @Override
        public Command command(Person by) {
            return new Command.Cancel(by);
        }
    }

    record Abandon() implements WayOut {
        @Override
        public Command command(Person by) {
            return new Command.Abandon(by);
        }
    }
}
