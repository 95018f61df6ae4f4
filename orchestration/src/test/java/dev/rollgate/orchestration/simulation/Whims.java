package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.Shutdown;
import java.time.Duration;
import java.util.List;

/** Commands that nobody offered, at any time: people type what they like. */
final class Whims {
    private static final NodeName NOBODY = new NodeName("no-such-node");

    private final Chance chance;

    Whims(Chance chance) {
        this.chance = chance;
    }

    Command any(Run run, Person by) {
        NodeName node = run.nodes().isEmpty() || chance.onceIn(20)
                ? NOBODY
                : chance.oneOf(run.nodes()).name();
        return switch (chance.between(0, 14)) {
            case 0, 1 -> new Command.RetryStep(node, by);
            case 2 -> new Command.StopNode(node, chance.oneOf(List.of(Shutdown.values())), by);
            case 3, 4 -> new Command.LeaveOut(node, by);
            case 5, 6 -> new Command.RollBackNode(node, by);
            case 7 -> new Command.Disconnect(node, by);
            case 8 -> new Command.Reconnect(node, by);
            case 9 -> new Command.WaitLonger(null, Duration.ofSeconds(chance.between(10, 1200)), by);
            case 10 -> new Command.TakeOver(null, by);
            case 11 -> new Command.DeclareReplaced(node, by);
            case 12 -> new Command.RollBack(by);
            case 13 -> new Command.Resume(by);
            default -> chance.onceIn(6) ? new Command.Abandon(by) : new Command.RetryFinalization(by);
        };
    }
}
