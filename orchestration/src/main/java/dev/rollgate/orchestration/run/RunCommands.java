package dev.rollgate.orchestration.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people may do with a run as a whole when something went wrong, and when. */
final class RunCommands {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    private RunCommands() {}

    static Decision waitLonger(Run run, Command.WaitLonger wait) {
        if (wait.time().compareTo(SHORTEST) < 0 || wait.time().compareTo(LONGEST) > 0) {
            return Decision.refused(new Refusal.WaitOutOfBounds());
        }
        List<RunEvent> given = open(run, wait.incident())
                .filter(problem -> Playbook.of(problem).isAboutTime())
                .<RunEvent>map(problem -> new RunEvent.MoreTimeGiven(problem, wait.time(), wait.by()))
                .toList();
        return given.isEmpty() ? Decision.refused(new Refusal.NothingToWaitFor()) : new Decision.Happened(given);
    }

    static Decision takeOver(Run run, Command.TakeOver take) {
        List<Problem.ByOthers> all = open(run, take.incident())
                .filter(Adoption::isPossible)
                .map(Problem.ByOthers.class::cast)
                .toList();
        if (all.isEmpty()) {
            return Decision.refused(new Refusal.NothingToTakeOver());
        }
        List<Problem.ByOthers> now = atMostOneIntoHand(
                all.stream().filter(problem -> hindrance(run, problem).findAny().isEmpty()));
        return now.isEmpty()
                ? Decision.refused(hindrance(run, all.getFirst()).findFirst().orElseThrow())
                : Decision.happened(new RunEvent.TakenOver(now, take.by()));
    }

    private static List<Problem.ByOthers> atMostOneIntoHand(Stream<Problem.ByOthers> all) {
        List<Problem.ByOthers> some = new ArrayList<>();
        all.filter(problem -> !(problem instanceof Problem.LeftOutNodeIsBack)
                        || some.stream().noneMatch(Problem.LeftOutNodeIsBack.class::isInstance))
                .forEachOrdered(some::add);
        return some;
    }

    /** A node that takes part again is in hand at once; neither that nor a new one is possible once finalizing is ordered. */
    private static Stream<Refusal> hindrance(Run run, Problem.ByOthers problem) {
        return switch (problem) {
            case Problem.LeftOutNodeIsBack(NodeName name, NodeState state) ->
                run.node(name).stream()
                        .flatMap(node ->
                                NodeCommands.whileAtWork(run, () -> NodeCommands.handIsFull(run, node)).stream());
            case Problem.NodeJoined joined -> NodeCommands.whileAtWork(run, Optional::empty).stream();
            case Problem.NodeUpgradedOutside outside -> Stream.empty();
            case Problem.CancelledOutside cancelled -> Stream.empty();
            case Problem.FinalizedOutside finalized -> Stream.empty();
            case Problem.StartHeld held -> Stream.empty();
        };
    }

    static Decision rollBack(Run run, Person by) {
        RunEvent wanted = new RunEvent.RollbackRequested(by);
        if (run.has(problem -> problem instanceof Problem.FinalizedOutside)) {
            return Decision.refused(new Refusal.TooLateToRollBack());
        }
        return switch (run.phase()) {
            case Phase.Preflight phase ->
                Decision.happened(new RunEvent.CancelRequested(by), new RunEvent.RunCancelled());
            case Phase.AwaitingStart phase ->
                Decision.happened(new RunEvent.CancelRequested(by), new RunEvent.RunCancelled());
            case Phase.EnablingUpgradeMode phase -> Decision.happened(wanted);
            case Phase.Upgrading phase -> NodeCommands.when(onlyOneIsLeft(run), wanted);
            case Phase.AwaitingFinalize phase -> NodeCommands.when(onlyOneIsLeft(run), wanted);
            case Phase.Finalizing phase -> Decision.refused(new Refusal.TooLateToRollBack());
            case Phase.Cancelling phase ->
                run.has(problem -> problem instanceof Problem.CancelHeld)
                        ? Decision.happened(wanted)
                        : Decision.refused(new Refusal.AlreadyCancelling());
            case Phase.RollingBack phase -> Decision.refused(new Refusal.AlreadyRollingBack());
            case Phase.Terminal end -> Decision.refused(new Refusal.RunIsOver(end));
        };
    }

    /** The one that was upgraded would have to be stopped while no other serves: those were left out, or are about to be. */
    private static Optional<Refusal> onlyOneIsLeft(Run run) {
        List<NodeProgress> staying = run.takingPart().stream()
                .filter(node -> !(node.step() instanceof NodeStep.LeavingOut))
                .toList();
        return staying.size() == 1 && staying.getFirst().step().isUpgraded()
                ? Optional.of(new Refusal.LastInService(staying.getFirst().name()))
                : Optional.empty();
    }

    static Decision retryFinalization(Run run, Person by) {
        boolean failed = run.has(problem -> problem instanceof Problem.FinalizationFailed);
        boolean ours = run.phase() instanceof Phase.Finalizing finalizing && !finalizing.retryWanted();
        return failed && ours
                ? Decision.happened(new RunEvent.RetryRequested(by))
                : Decision.refused(new Refusal.NothingToRetry());
    }

    private static Stream<Problem> open(Run run, @Nullable Long incident) {
        return run.openIncidents().stream()
                .filter(open -> incident == null || open.number() == incident)
                .map(Incident::problem);
    }
}
