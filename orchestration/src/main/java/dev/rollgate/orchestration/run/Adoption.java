package dev.rollgate.orchestration.run;

import java.util.Comparator;
import java.util.List;

/** How a run goes on from what others made of the cluster, once a person has said that it shall. */
final class Adoption {
    private Adoption() {}

    static RunChange apply(Run run, Recorded recorded, RunEvent.TakenOver taken, RunChange change) {
        change.replanned();
        List<Problem.ByOthers> nodesFirst = taken.problems().stream()
                .sorted(Comparator.comparing(Adoption::isOfTheCluster))
                .toList();
        for (Problem.ByOthers problem : nodesFirst) {
            adopt(run, recorded, problem, change);
            change.problemOver(problem, new Incident.How.TakenOver(taken.by()));
        }
        return change;
    }

    /** What became of the cluster overrules what became of a node. */
    private static boolean isOfTheCluster(Problem.ByOthers problem) {
        return switch (problem) {
            case Problem.NodeUpgradedOutside ofNode -> false;
            case Problem.LeftOutNodeIsBack ofNode -> false;
            case Problem.NodeJoined ofNode -> false;
            case Problem.CancelledOutside cancelled -> true;
            case Problem.FinalizedOutside finalized -> true;
            case Problem.StartHeld held -> true;
        };
    }

    /** Whether there is something in it that a run can go on from. */
    static boolean isPossible(Problem problem) {
        return problem instanceof Problem.ByOthers
                && !(problem instanceof Problem.StartHeld held && !held.isSwitchedOn());
    }

    private static RunChange adopt(Run run, Recorded recorded, Problem.ByOthers problem, RunChange change) {
        return switch (problem) {
            case Problem.NodeUpgradedOutside outside -> change.node(outside.node(), Adoption::upgraded);
            case Problem.LeftOutNodeIsBack back -> NodeSteps.retried(run, recorded, back.node(), change);
            case Problem.NodeJoined joined -> joined(run, recorded, joined, change);
            case Problem.CancelledOutside cancelled ->
                change.rollBackWanted(null)
                        .nodes(node ->
                                node.step().isLeftOut() ? node : node.begunAnew(new NodeStep.Waiting(), recorded.at()))
                        .phase(new Phase.AwaitingStart());
            case Problem.FinalizedOutside finalized ->
                change.rollBackWanted(null)
                        .paused(null)
                        .nodes(node -> node.servesOn(run.target()) ? upgraded(node) : node.at(new NodeStep.LeftOut()))
                        .phase(new Phase.Finalizing(Order.byOthers(recorded.at()), recorded.at(), false));
            case Problem.StartHeld held -> change.rollBackWanted(null).phase(new Phase.Upgrading());
        };
    }

    private static NodeProgress upgraded(NodeProgress node) {
        return node.step().isUpgraded() ? node : node.at(new NodeStep.Done());
    }

    private static RunChange joined(Run run, Recorded recorded, Problem.NodeJoined joined, RunChange change) {
        NodeProgress node = NodeProgress.planned(
                new PlannedNode(joined.node(), joined.foundBy()), joined.state(), joined.version(), recorded.at());
        return NodeSteps.turnedTo(run, change).joined(node.isOn(run.target()) ? node.at(new NodeStep.Done()) : node);
    }
}
