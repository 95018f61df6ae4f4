package dev.rollgate.orchestration.run;

/** What the way out that a person chose makes of a run. */
final class Choices {
    private Choices() {}

    static RunChange apply(Run run, Recorded recorded, RunEvent.Chosen chosen, RunChange change) {
        return switch (chosen) {
            case RunEvent.StepRetried retried -> retried(run, recorded, retried, change);
            case RunEvent.MoreTimeGiven given -> moreTime(recorded, given, change);
            case RunEvent.NodeStopAsked asked -> change.node(asked.node(), node -> node.toBeStopped(asked.how()));
            case RunEvent.LeaveOutAsked asked ->
                NodeSteps.turnedTo(run, change)
                        .node(asked.node(), node -> node.begunAnew(new NodeStep.LeavingOut(), recorded.at()));
            case RunEvent.NodeDisconnected away -> change.node(away.node(), node -> node.disconnected(true));
            case RunEvent.NodeReconnected back -> change.node(back.node(), node -> node.disconnected(false));
            case RunEvent.TakenOver taken -> Adoption.apply(run, recorded, taken, change);
            case RunEvent.RetryRequested wanted -> finalizationRetried(run, recorded, change);
            case RunEvent.CancelRequested cancel ->
                change.openGateWithdrawn().paused(null).phase(new Phase.Cancelling(null));
            case RunEvent.RollbackRequested wanted -> rollBack(run, wanted, change);
            case RunEvent.RunAbandoned abandoned -> change.ended(new Phase.Abandoned(run.phase()));
        };
    }

    private static RunChange retried(Run run, Recorded recorded, RunEvent.StepRetried retried, RunChange change) {
        return NodeSteps.retried(run, recorded, retried.node(), change)
                .endIncidents(
                        problem -> problem instanceof Problem.OfNode ofNode
                                && ofNode.node().equals(retried.node())
                                && Playbook.of(problem).isAboutTime(),
                        new Incident.How.Retried(retried.by()));
    }

    private static RunChange moreTime(Recorded recorded, RunEvent.MoreTimeGiven given, RunChange change) {
        var until = recorded.at().plus(given.time());
        return change.moreTime(given.problem(), until)
                .problemOver(given.problem(), new Incident.How.MoreTime(given.by(), until));
    }

    /** The time for the tasks begins anew. */
    private static RunChange finalizationRetried(Run run, Recorded recorded, RunChange change) {
        return run.phase() instanceof Phase.Finalizing failed
                ? change.phase(new Phase.Finalizing(failed.order(), recorded.at(), true))
                : change;
    }

    private static RunChange rollBack(Run run, RunEvent.RollbackRequested wanted, RunChange change) {
        return change.replanned()
                .paused(null)
                .rollBackWanted(wanted.by())
                .nodes(node -> node.at(wayBack(run, node)))
                .phase(new Phase.RollingBack());
    }

    private static NodeStep wayBack(Run run, NodeProgress node) {
        return switch (node.step()) {
            case NodeStep.Waiting step -> untouched(run, node);
            case NodeStep.AwaitingApproval step -> untouched(run, node);
            case NodeStep.Quiescing step ->
                node.state() == NodeState.ACTIVE ? untouched(run, node) : new NodeStep.Restoring(true);
            case NodeStep.Replacing step -> turnedBack(run, node);
            case NodeStep.Verifying step -> turnedBack(run, node);
            case NodeStep.LeavingOut step -> turnedBack(run, node);
            case NodeStep.Soaking step -> new NodeStep.Done();
            case NodeStep.Done same -> same;
            case NodeStep.LeftOut same -> same;
            case NodeStep.Restoring same -> same;
            case NodeStep.RolledBack same -> same;
        };
    }

    /** Serving on the new version it goes back like the others, behind its gate; away, or to be stopped, at once. */
    private static NodeStep turnedBack(Run run, NodeProgress node) {
        return node.isOn(run.target()) ? new NodeStep.Done() : new NodeStep.Restoring(node.state() != NodeState.ACTIVE);
    }

    /** Somebody may have put the target version on it all the same. */
    private static NodeStep untouched(Run run, NodeProgress node) {
        return node.isOn(run.target()) ? new NodeStep.Done() : new NodeStep.Waiting();
    }
}
