package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.engine.Rules;
import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.Decision;
import dev.rollgate.orchestration.run.Escalation;
import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.NodeStep;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Playbook;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Refusal;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Cores with one rule broken each of those that hold when something went wrong. */
final class TroubleMutants {
    private TroubleMutants() {}

    /** The next node is asked about whatever is wrong. */
    static Rules lineGoesOn() {
        return seeing(run -> {
            boolean held = run.has(problem -> Playbook.of(problem).holdsTheLine());
            boolean free = held
                    && run.phase() instanceof Phase.Upgrading
                    && run.inHand().isEmpty()
                    && !run.isPaused();
            return Optional.of(run)
                    .filter(any -> free)
                    .flatMap(any -> nodeAt(any, NodeStep.Waiting.class))
                    .map(next -> new RunEvent.GateOpened(new GateSubject.Node(next), 1, List.of()));
        });
    }

    /** An old question lets its node go, whatever has gone wrong since. */
    static Rules oldClickLetsGo() {
        return answering(why -> why instanceof Refusal.LineIsStopped, (run, command) -> {
            Gate gate = run.openGate().orElseThrow();
            NodeName node = run.inHand().orElseThrow().name();
            return gate.subject() instanceof GateSubject.Node
                            && gate.needed() == gate.votes().size() + 1
                    ? List.of(new RunEvent.Approved(gate.number(), command.by()), new RunEvent.NodeReleased(node))
                    : List.of(new RunEvent.Approved(gate.number(), command.by()));
        });
    }

    static Rules rollsBackUnasked() {
        return (Mutants.Seeing) (run, evidence) -> {
            List<RunEvent> events = new ArrayList<>(Rules.REAL.onSeen(run, evidence));
            if (!events.isEmpty()
                    && events.getLast() instanceof RunEvent.GateOpened gate
                    && gate.subject() instanceof GateSubject.RollBack node) {
                events.set(events.size() - 1, new RunEvent.NodeReleased(node.name()));
            }
            return events;
        };
    }

    static Rules calledBackAtOnce() {
        return seeing(run -> nodeAt(run, NodeStep.Restoring.class).map(RunEvent.NodeRolledBack::new));
    }

    static Rules rolledBackTooEarly() {
        return seeing(run -> run.phase() instanceof Phase.RollingBack
                ? Optional.of(new RunEvent.RunRolledBack())
                : Optional.empty());
    }

    static Rules switchedOffWhileRollingBack() {
        return seeing(run -> run.phase() instanceof Phase.RollingBack
                ? Optional.of(new RunEvent.UpgradeModeOffAsked(1))
                : Optional.empty());
    }

    static Rules leftOutWhileItServes() {
        return seeing(run -> nodeAt(run, NodeStep.LeavingOut.class).map(RunEvent.NodeLeftOut::new));
    }

    static Rules leavesOutTheLast() {
        return answering(
                why -> why instanceof Refusal.LastInService,
                (run, command) -> command instanceof Command.LeaveOut skip
                        ? List.of(new RunEvent.LeaveOutAsked(skip.node(), skip.by()))
                        : List.of());
    }

    static Rules takesOutASecond() {
        return answering(
                why -> why instanceof Refusal.OtherIsOut,
                (run, command) -> command instanceof Command.Disconnect away
                        ? List.of(new RunEvent.NodeDisconnected(away.node(), away.by()))
                        : List.of());
    }

    static Rules switchesOnAgainstOthers() {
        return seeing(run -> run.has(problem -> problem instanceof Problem.CancelledOutside)
                ? Optional.of(new RunEvent.UpgradeModeAsked(1))
                : Optional.empty());
    }

    /** Whoever is on it is bothered all the same. */
    static Rules asksTooEarly() {
        return seeing(run -> run.openGate()
                .filter(gate -> gate.stage() == Escalation.Stage.ASKED)
                .map(gate -> new RunEvent.GateEscalated(gate.number(), Escalation.Stage.REMINDED)));
    }

    /** Who is silent consents. */
    static Rules approvesByItself() {
        return (Mutants.Seeing) (run, evidence) -> Rules.REAL.onSeen(run, evidence).stream()
                .map(event -> event instanceof RunEvent.RunParked parked
                                && run.gate(parked.gate())
                                        .filter(TroubleMutants::isForANode)
                                        .isPresent()
                        ? new RunEvent.NodeReleased(((GateSubject.Node)
                                        run.gate(parked.gate()).orElseThrow().subject())
                                .name())
                        : event)
                .toList();
    }

    private static boolean isForANode(Gate gate) {
        return gate.subject() instanceof GateSubject.Node;
    }

    static Rules offersInVain() {
        return (Mutants.Answering) (run, command) -> command instanceof Command.RetryStep retry
                ? new Decision.Refused(new Refusal.NoStepToRetry(retry.node()))
                : Rules.REAL.onCommand(run, command);
    }

    static Rules forgetsTheTimeGiven() {
        return seeing(run -> run.incidents().stream()
                .filter(incident ->
                        incident.ending() != null && incident.ending().how() instanceof Incident.How.MoreTime)
                .map(Incident::problem)
                .filter(problem -> !run.has(open -> open.key().equals(problem.key())))
                .findFirst()
                .map(RunEvent.ProblemRaised::new));
    }

    /** Sees like the real core; where that sees nothing, {@code otherwise}. */
    private static Rules seeing(Function<Run, Optional<? extends RunEvent>> otherwise) {
        return (Mutants.Seeing) (run, evidence) -> {
            List<RunEvent> real = Rules.REAL.onSeen(run, evidence);
            return real.isEmpty() && !run.isOver()
                    ? otherwise.apply(run).<List<RunEvent>>map(List::of).orElse(real)
                    : real;
        };
    }

    private interface Leniency {
        List<RunEvent> events(Run run, Command command);
    }

    /** Answers like the real core, but for refusals of that kind; where it has no events the refusal stays. */
    private static Rules answering(Predicate<Refusal> which, Leniency instead) {
        return (Mutants.Answering) (run, command) -> {
            Decision real = Rules.REAL.onCommand(run, command);
            if (!(real instanceof Decision.Refused refused) || !which.test(refused.why())) {
                return real;
            }
            List<RunEvent> events = instead.events(run, command);
            return events.isEmpty() ? real : new Decision.Happened(events);
        };
    }

    private static Optional<NodeName> nodeAt(Run run, Class<? extends NodeStep> step) {
        return run.nodes().stream()
                .filter(node -> step.isInstance(node.step()))
                .map(NodeProgress::name)
                .findFirst();
    }
}
