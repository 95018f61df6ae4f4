package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.engine.Rules;
import dev.rollgate.orchestration.run.ClusterState;
import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.Decision;
import dev.rollgate.orchestration.run.Evidence;
import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.NodeStep;
import dev.rollgate.orchestration.run.Order;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Refusal;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cores with one rule broken each; everything else is the real one. */
final class Mutants {
    private Mutants() {}

    /** A core that sees otherwise, and answers commands like the real one. */
    interface Seeing extends Rules {
        @Override
        default Decision onCommand(Run run, Command command) {
            return REAL.onCommand(run, command);
        }
    }

    /** A core that answers commands otherwise, and sees like the real one. */
    interface Answering extends Rules {
        @Override
        default List<RunEvent> onSeen(Run run, Evidence evidence) {
            return REAL.onSeen(run, evidence);
        }
    }

    static Rules noApprovalCheck() {
        return (Seeing) (run, evidence) -> {
            List<RunEvent> events = new ArrayList<>(Rules.REAL.onSeen(run, evidence));
            if (!events.isEmpty()
                    && events.getLast() instanceof RunEvent.GateOpened gate
                    && gate.subject() instanceof GateSubject.Node node) {
                events.set(events.size() - 1, new RunEvent.NodeReleased(node.name()));
            }
            return events;
        };
    }

    static Rules finalizeOnTheClustersWord() {
        return (Seeing) (run, evidence) -> {
            boolean ready = evidence.cluster()
                    .filter(view -> view.state() == ClusterState.READY_TO_RUN_UPGRADE_TASKS)
                    .isPresent();
            if (!ready || !isUpgradingOrAsking(run)) {
                return Rules.REAL.onSeen(run, evidence);
            }
            GateSubject last = new GateSubject.Finalize();
            int needed = run.terms().approvals().finalizing();
            Optional<Gate> gate = run.gates().stream()
                    .filter(asked -> asked.subject().equals(last))
                    .findFirst();
            if (needed == 0
                    || gate.filter(asked -> asked.outcome() instanceof Gate.Outcome.Passed)
                            .isPresent()) {
                return List.of(new RunEvent.FinalizeAsked(1));
            }
            return gate.isEmpty() ? List.of(new RunEvent.GateOpened(last, needed, List.of())) : List.of();
        };
    }

    static Rules blindRetry() {
        return (Seeing) (run, evidence) -> {
            List<RunEvent> events = Rules.REAL.onSeen(run, evidence);
            return run.phase() instanceof Phase.EnablingUpgradeMode enabling
                            && !evidence.at().isBefore(enabling.order().at().plusSeconds(1))
                    ? List.of(new RunEvent.UpgradeModeAsked(enabling.order().attempt() + 1))
                    : events;
        };
    }

    static Rules retryWithoutAsking() {
        return (Seeing) (run, evidence) -> {
            boolean failed = evidence.cluster()
                    .filter(view -> view.state() == ClusterState.UPGRADE_TASKS_FAILED)
                    .isPresent();
            return failed && run.phase() instanceof Phase.Finalizing finalizing
                    ? List.of(new RunEvent.FinalizationRetryAsked(attemptAfter(finalizing.order())))
                    : Rules.REAL.onSeen(run, evidence);
        };
    }

    private static int attemptAfter(Order order) {
        return order.what() == Order.What.RETRY_FINALIZATION ? order.attempt() + 1 : 1;
    }

    static Rules secondNodeWhileOneIsDown() {
        return (Seeing) (run, evidence) -> {
            List<RunEvent> events = Rules.REAL.onSeen(run, evidence);
            if (!events.isEmpty()
                    || !(run.phase() instanceof Phase.Upgrading)
                    || run.openGate().isPresent()) {
                return events;
            }
            Optional<NodeProgress> approved = node(run, NodeStep.Quiescing.class);
            if (approved.isPresent()) {
                return List.of(new RunEvent.ReplacementAsked(approved.get().name()));
            }
            int needed = run.terms().approvals().node();
            return node(run, NodeStep.Replacing.class)
                    .flatMap(down -> node(run, NodeStep.Waiting.class))
                    .map(NodeProgress::name)
                    .map(next -> needed == 0
                            ? new RunEvent.NodeReleased(next)
                            : new RunEvent.GateOpened(new GateSubject.Node(next), needed, List.of()))
                    .map(List::<RunEvent>of)
                    .orElse(events);
        };
    }

    static Rules approvalCountedTwice() {
        return (Answering) (run, command) -> {
            Decision real = Rules.REAL.onCommand(run, command);
            return command instanceof Command.Approve click
                            && real instanceof Decision.Refused refused
                            && refused.why() instanceof Refusal.AlreadyCounted again
                            && again.gate().isOpen()
                    ? new Decision.Happened(List.of(new RunEvent.Approved(click.gate(), click.by())))
                    : real;
        };
    }

    static Rules starterApproves() {
        return (Answering) (run, command) -> {
            Decision real = Rules.REAL.onCommand(run, command);
            return command instanceof Command.Approve click
                            && real instanceof Decision.Refused refused
                            && refused.why() instanceof Refusal.StarterMayNotApprove
                    ? new Decision.Happened(List.of(new RunEvent.Approved(click.gate(), click.by())))
                    : real;
        };
    }

    static Rules terminalStateLeft() {
        return (Answering) (run, command) -> run.phase() instanceof Phase.Terminal
                ? new Decision.Happened(List.of(new RunEvent.RunResumed(command.by())))
                : Rules.REAL.onCommand(run, command);
    }

    static Rules cancelledWhenTouched() {
        return (Answering) (run, command) -> {
            Decision real = Rules.REAL.onCommand(run, command);
            return real instanceof Decision.Refused refused && refused.why() instanceof Refusal.NodeIsTouched
                    ? new Decision.Happened(List.of(new RunEvent.CancelRequested(command.by())))
                    : real;
        };
    }

    /** Each answered look stands for two. */
    static Rules oneLookIsEnough() {
        return (Seeing) (run, evidence) -> {
            List<Evidence.Look> looks = new ArrayList<>(evidence.recent());
            looks.add(new Evidence.Look(evidence.latest(), evidence.at().minus(Evidence.APART)));
            return Rules.REAL.onSeen(
                    run, new Evidence(evidence.latest(), evidence.at(), looks, evidence.silentSince()));
        };
    }

    /** Only the state counts: neither upgrade mode nor what is pending, nor the versions. */
    static Rules completedTooEarly() {
        return (Seeing) (run, evidence) -> {
            boolean off = evidence.cluster().filter(view -> !view.upgradeMode()).isPresent();
            return off && run.phase() instanceof Phase.Finalizing
                    ? List.of(new RunEvent.RunCompleted(false))
                    : Rules.REAL.onSeen(run, evidence);
        };
    }

    static Rules problemToldAgainAndAgain() {
        return (Seeing) (run, evidence) -> {
            List<RunEvent> events = Rules.REAL.onSeen(run, evidence);
            return events.isEmpty() && !run.problems().isEmpty()
                    ? List.of(new RunEvent.ProblemRaised(run.problems().getFirst()))
                    : events;
        };
    }

    /** The cancel order goes out while a node is away. */
    static Rules switchedOffTooEarly() {
        return (Seeing) (run, evidence) -> {
            boolean away = evidence.cluster().filter(Mutants::hasNodeAway).isPresent();
            return away && run.phase() instanceof Phase.Cancelling
                    ? List.of(new RunEvent.UpgradeModeOffAsked(1))
                    : Rules.REAL.onSeen(run, evidence);
        };
    }

    private static boolean hasNodeAway(ClusterView view) {
        return view.nodes().stream().anyMatch(node -> node.state() == NodeState.OFFLINE);
    }

    private static boolean isUpgradingOrAsking(Run run) {
        return run.phase() instanceof Phase.Upgrading || run.phase() instanceof Phase.AwaitingFinalize;
    }

    private static Optional<NodeProgress> node(Run run, Class<? extends NodeStep> step) {
        return run.nodes().stream().filter(node -> step.isInstance(node.step())).findFirst();
    }
}
