package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Check;
import dev.rollgate.orchestration.run.ClusterState;
import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.NodeStep;
import dev.rollgate.orchestration.run.Order;
import dev.rollgate.orchestration.run.Phase;
import java.util.List;
import java.util.stream.Stream;

/** One of each state there is. */
final class EveryState {
    private EveryState() {}

    static Stream<Phase> phases() {
        var order = new Order(Order.What.FINALIZE, 1, RunLog.START);
        return Stream.of(
                new Phase.Preflight(RunLog.START),
                new Phase.AwaitingStart(),
                new Phase.EnablingUpgradeMode(order),
                new Phase.Upgrading(),
                new Phase.AwaitingFinalize(),
                new Phase.Finalizing(order, RunLog.START, false),
                new Phase.Completed(false),
                new Phase.Cancelling(null),
                new Phase.Cancelled(),
                new Phase.RollingBack(),
                new Phase.RolledBack(),
                new Phase.Abandoned(new Phase.Upgrading()),
                new Phase.Refused(List.of()));
    }

    static Stream<NodeStep> steps() {
        return Stream.of(
                new NodeStep.Waiting(),
                new NodeStep.AwaitingApproval(),
                new NodeStep.Quiescing(RunLog.START),
                new NodeStep.Replacing(false),
                new NodeStep.Verifying(),
                new NodeStep.Soaking(RunLog.START),
                new NodeStep.Done(),
                new NodeStep.LeavingOut(),
                new NodeStep.LeftOut(),
                new NodeStep.Restoring(false),
                new NodeStep.RolledBack());
    }

    static Stream<Gate.Outcome> outcomes() {
        return Stream.of(
                new Gate.Outcome.Open(),
                new Gate.Outcome.Passed(RunLog.START),
                new Gate.Outcome.Rejected(RunLog.BEN, RunLog.START),
                new Gate.Outcome.Withdrawn(RunLog.START));
    }

    /** Of all but problems. */
    static Stream<Glossary.Term> terms() {
        return Stream.of(
                        phases().map(Glossary::of),
                        Stream.of(Glossary.PAUSED, Glossary.ON_IT),
                        steps().map(Glossary::of),
                        Stream.of(NodeState.values()).map(Glossary::of),
                        Stream.of(ClusterState.values()).map(Glossary::of),
                        Stream.of(Check.Verdict.values()).map(Glossary::of),
                        outcomes().map(Glossary::of))
                .flatMap(terms -> terms);
    }
}
