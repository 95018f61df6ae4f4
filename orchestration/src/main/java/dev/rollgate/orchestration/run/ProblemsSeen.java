package dev.rollgate.orchestration.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with a run now. Raised only for what was seen twice, or lasts: a flicker wakes nobody. */
final class ProblemsSeen {
    /** So long Confluence may be silent before somebody is told. */
    static final Duration SILENCE = Duration.ofMinutes(1);

    private static final Duration WHILE_ORDERED = Duration.ofSeconds(10);

    private ProblemsSeen() {}

    static Stream<Problem> in(Run run, Evidence evidence) {
        if (evidence.cluster().isEmpty()) {
            return outOfContact(evidence).stream();
        }
        Stream<Problem> ofNodes = run.nodes().stream().flatMap(node -> NodeProblemsSeen.in(run, node, evidence));
        return Stream.of(ofNodes, RowProblems.joined(run, evidence), ofPhase(run, evidence))
                .flatMap(problems -> problems);
    }

    private static Optional<Problem> outOfContact(Evidence evidence) {
        Instant since = evidence.silentSince();
        boolean lasts = since != null && !since.plus(SILENCE).isAfter(evidence.at());
        return lasts ? evidence.latest().cluster().trouble().map(Problem.OutOfContact::new) : Optional.empty();
    }

    private static Stream<Problem> ofPhase(Run run, Evidence evidence) {
        return switch (run.phase()) {
            case Phase.Preflight phase -> Stream.empty();
            case Phase.AwaitingStart phase -> startHeld(run, evidence).stream();
            case Phase.EnablingUpgradeMode enabling ->
                withoutEffect(enabling.order()).or(() -> startHeld(run, evidence)).stream();
            case Phase.Upgrading phase -> whileUpgrading(run, evidence);
            case Phase.AwaitingFinalize phase -> whileUpgrading(run, evidence);
            case Phase.Finalizing finalizing -> whileFinalizing(run, finalizing, evidence).stream();
            case Phase.Cancelling cancelling ->
                ModeProblems.seen(run, evidence).or(() -> whileCancelling(run, cancelling, evidence)).stream();
            case Phase.RollingBack phase -> ModeProblems.seen(run, evidence).stream();
            case Phase.Terminal end -> Stream.empty();
        };
    }

    /** Approved, and yet not begun: people must learn why. */
    private static Optional<Problem> startHeld(Run run, Evidence evidence) {
        boolean held = Gates.isPassed(run, new GateSubject.Start())
                && evidence.lasts(holdFor(run), seen -> isStartHeld(run, seen));
        return held ? Optional.of(new Problem.StartHeld(blockingNow(run, evidence))) : Optional.empty();
    }

    /** An order that is out makes the cluster another one by itself; then it is not what holds it. */
    private static Duration holdFor(Run run) {
        return run.phase() instanceof Phase.EnablingUpgradeMode ? WHILE_ORDERED : Evidence.APART;
    }

    static boolean isStartHeld(Run run, Observation seen) {
        boolean on = seen.cluster().ifSeen().filter(ClusterView::upgradeMode).isPresent();
        return run.phase() instanceof Phase.EnablingUpgradeMode
                ? !on && !Readiness.maySwitchOn(run, seen)
                : !Readiness.maySwitchOn(run, seen);
    }

    private static Optional<Problem> whileCancelling(Run run, Phase.Cancelling cancelling, Evidence evidence) {
        Optional<Problem> silent = Optional.ofNullable(cancelling.order()).flatMap(ProblemsSeen::withoutEffect);
        boolean held = evidence.lasts(WHILE_ORDERED, seen -> isCancelHeld(run, seen));
        return held ? evidence.cluster().map(view -> new Problem.CancelHeld(view.state())) : silent;
    }

    static boolean isCancelHeld(Run run, Observation seen) {
        return seen.cluster()
                .ifSeen()
                .filter(view ->
                        view.upgradeMode() ? !Readiness.maySwitchOff(run, view) : view.state() != ClusterState.STABLE)
                .isPresent();
    }

    private static List<Check> blockingNow(Run run, Evidence evidence) {
        return evidence.cluster()
                .map(view -> Stream.concat(
                                Preflight.blocking(
                                        Preflight.of(view, evidence.latest().readOnly(), run.target()))
                                        .stream(),
                                Readiness.otherNodes(run, view).stream())
                        .toList())
                .orElse(List.of());
    }

    private static Optional<Problem> withoutEffect(Order order) {
        return order.attempt() >= Patience.TELL_AFTER
                ? Optional.of(new Problem.OrderWithoutEffect(order.what(), order.attempt()))
                : Optional.empty();
    }

    /** With upgrade mode off nothing can be finalized here. */
    private static Stream<Problem> whileUpgrading(Run run, Evidence evidence) {
        Optional<Problem> off = ModeProblems.seen(run, evidence);
        return off.isPresent()
                ? off.stream()
                : Stream.of(notReady(run, evidence), notFinalized(run, evidence))
                        .flatMap(Optional::stream);
    }

    private static Optional<Problem> notReady(Run run, Evidence evidence) {
        boolean lasts = run.allUpgraded()
                && run.takingPart().stream()
                        .allMatch(node -> !node.since().plus(SILENCE).isAfter(evidence.at()));
        return lasts && evidence.twice(view -> isUnready(run, view))
                ? evidence.cluster().map(view -> new Problem.NotReadyToFinalize(view.state()))
                : Optional.empty();
    }

    /** Not ready to be finalized, and no node is away that would explain it. */
    private static boolean isUnready(Run run, ClusterView view) {
        return view.upgradeMode()
                && view.state() != ClusterState.READY_TO_RUN_UPGRADE_TASKS
                && Readiness.allActiveOn(run, run.target(), view);
    }

    private static Optional<Problem> notFinalized(Run run, Evidence evidence) {
        Instant since = run.allUpgradedSince();
        Duration limit = run.terms().limits().unfinalized();
        return since != null && since.plus(limit).isBefore(evidence.at())
                ? Optional.of(new Problem.NotFinalized(limit))
                : Optional.empty();
    }

    private static Optional<Problem> whileFinalizing(Run run, Phase.Finalizing finalizing, Evidence evidence) {
        if (evidence.twice(view -> view.state() == ClusterState.UPGRADE_TASKS_FAILED)) {
            return evidence.cluster()
                    .map(view -> new Problem.FinalizationFailed(view.nodes().stream()
                            .flatMap(node -> node.finalizationErrors().stream())
                            .distinct()
                            .toList()));
        }
        Duration limit = run.terms().limits().finalizing();
        boolean late = finalizing.since().plus(limit).isBefore(evidence.at());
        if (late && evidence.once(view -> view.state() != ClusterState.UPGRADE_TASKS_FAILED)) {
            return Optional.of(new Problem.FinalizationOverdue(limit));
        }
        return finalizing.order().what() == Order.What.FINALIZE && evidence.twice(ClusterView::upgradeMode)
                ? withoutEffect(finalizing.order())
                : Optional.empty();
    }
}
