package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.WayOut;
import dev.rollgate.orchestration.run.WaysOut;
import java.time.Duration;
import java.util.List;

/** What people do about a problem: any way out that is offered, at once, late or twice; and in the end one that leads on. */
final class WaysTaken {
    private final Scenario scenario;
    private final Happenings time;
    private final Voice voice;
    private final Chance chance;

    WaysTaken(Scenario scenario, Happenings time, Voice voice, Chance chance) {
        this.scenario = scenario;
        this.time = time;
        this.voice = voice;
        this.chance = chance;
    }

    /** Somebody presses a button of one of the problems. */
    void choose(Run run, Person by) {
        List<Incident> open = run.openIncidents();
        if (open.isEmpty()) {
            return;
        }
        List<WayOut> ways = WaysOut.of(run, chance.oneOf(open)).stream()
                .filter(this::isDared)
                .toList();
        if (!ways.isEmpty()) {
            press(run, chance.oneOf(ways), by);
        }
    }

    private void press(Run run, WayOut way, Person by) {
        Duration late = chance.onceIn(4) ? chance.mostlyShort(2, 90) : Duration.ZERO;
        time.in(late, () -> voice.choose(run.id(), way, by));
        if (chance.onceIn(5)) {
            time.in(late.plus(chance.mostlyShort(1, 60)), () -> voice.choose(run.id(), way, by));
        }
    }

    /** Few give up the whole run, and where all is to be calm nobody does. */
    private boolean isDared(WayOut way) {
        boolean givesUp =
                way instanceof WayOut.Abandon || way instanceof WayOut.Cancel || way instanceof WayOut.RollBack;
        if (!givesUp) {
            return true;
        }
        return !scenario.isCalm() && chance.onceIn(way instanceof WayOut.Abandon ? 40 : 8);
    }

    /** What brings a run to its end when everything else is mended. */
    void leadOn(Run run, Person by) {
        for (Incident open : run.openIncidents()) {
            WaysOut.of(run, open).stream()
                    .filter(way -> leadsOn(run, open.problem(), way))
                    .findFirst()
                    .ifPresent(way -> voice.choose(run.id(), way, by));
        }
        run.nodes().stream()
                .filter(NodeProgress::disconnected)
                .forEach(node -> voice.say(run.id(), new Command.Reconnect(node.name(), by)));
    }

    private boolean leadsOn(Run run, Problem problem, WayOut way) {
        return switch (way) {
            case WayOut.TakeOver take -> true;
            case WayOut.RetryFinalization retry -> true;
            case WayOut.Reconnect back -> true;
            case WayOut.RetryStep retry -> isMisplaced(problem) && chance.onceIn(4);
            case WayOut.Cancel cancel -> problem instanceof Problem.StartHeld && chance.onceIn(30);
            case WayOut.RollBack back -> problem instanceof Problem.CancelHeld && chance.onceIn(30);
            case WayOut.StopNode stop -> run.phase() instanceof Phase.Finalizing;
            case WayOut.LeaveOut skip -> false;
            case WayOut.RollBackNode back -> isMisplaced(problem) && run.isRollingBack();
            case WayOut.Disconnect away -> false;
            case WayOut.WaitLonger wait -> false;
            case WayOut.Abandon abandon -> false;
        };
    }

    private static boolean isMisplaced(Problem problem) {
        return problem instanceof Problem.NodeOnWrongVersion || problem instanceof Problem.NodeOnWrongBuild;
    }
}
