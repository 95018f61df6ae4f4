package dev.rollgate.orchestration.run;

import java.time.Duration;

/** How what happens to a node moves it from step to step. */
final class NodeSteps {
    private NodeSteps() {}

    static RunChange seen(Run run, Recorded recorded, RunEvent.NodeSeen seen, RunChange change) {
        return change.noMoreTime(problem -> isOfItsState(seen.node(), problem))
                .node(seen.node(), node -> node.seen(seen, whenSeen(run, node.step(), seen), recorded.at()));
    }

    private static boolean isOfItsState(NodeName name, Problem problem) {
        boolean ofItsState = problem instanceof Problem.NodeOverdue || problem instanceof Problem.NodeNotRunning;
        return ofItsState
                && problem instanceof Problem.OfNode ofNode
                && ofNode.node().equals(name);
    }

    private static NodeStep whenSeen(Run run, NodeStep step, RunEvent.NodeSeen seen) {
        boolean away = seen.state() != NodeState.ACTIVE;
        return switch (step) {
            case NodeStep.Replacing replacing -> replaced(run, seen, replacing.seenDown() || away);
            case NodeStep.Verifying verifying -> replaced(run, seen, true);
            case NodeStep.Restoring restoring -> new NodeStep.Restoring(restoring.seenDown() || away);
            case NodeStep.Waiting same -> same;
            case NodeStep.AwaitingApproval same -> same;
            case NodeStep.Quiescing same -> same;
            case NodeStep.Soaking same -> same;
            case NodeStep.Done same -> same;
            case NodeStep.LeavingOut same -> same;
            case NodeStep.LeftOut same -> same;
            case NodeStep.RolledBack same -> same;
        };
    }

    private static NodeStep replaced(Run run, RunEvent.NodeSeen seen, boolean seenDown) {
        boolean onTarget =
                seen.state() == NodeState.ACTIVE && run.target().toString().equals(seen.version());
        return onTarget ? new NodeStep.Verifying() : new NodeStep.Replacing(seenDown);
    }

    /** Somebody may have replaced it as soon as it was approved. */
    static NodeStep whenAsked(Run run, NodeProgress node) {
        return node.isOn(run.target()) ? new NodeStep.Verifying() : new NodeStep.Replacing(false);
    }

    static NodeStep whenDeclared(NodeStep step) {
        return step instanceof NodeStep.Restoring ? new NodeStep.Restoring(true) : new NodeStep.Replacing(true);
    }

    static RunChange upgraded(Run run, Recorded recorded, NodeName name, RunChange change) {
        run.openGate()
                .filter(gate -> gate.subject().equals(new GateSubject.Node(name)))
                .ifPresent(gate -> change.openGateWithdrawn());
        Duration soak = run.terms().limits().soak();
        NodeStep next = soak.isZero()
                ? new NodeStep.Done()
                : new NodeStep.Soaking(recorded.at().plus(soak));
        return change.node(name, node -> node.at(next));
    }

    static RunChange rollbackBegun(Run run, Recorded recorded, NodeName name, RunChange change) {
        return turnedTo(run, change)
                .node(
                        name,
                        node -> node.begunAnew(
                                new NodeStep.Restoring(node.state() != NodeState.ACTIVE), recorded.at()));
    }

    static RunChange rolledBack(Run run, NodeName name, RunChange change) {
        run.openGate()
                .filter(gate -> gate.subject().equals(new GateSubject.RollBack(name)))
                .ifPresent(gate -> change.openGateWithdrawn());
        NodeStep next = run.phase() instanceof Phase.RollingBack ? new NodeStep.RolledBack() : new NodeStep.Waiting();
        return change.node(name, node -> node.at(next));
    }

    /** The step of a node begins anew, towards the version that the run is on its way to. */
    static RunChange retried(Run run, Recorded recorded, NodeName name, RunChange change) {
        return turnedTo(run, change)
                .node(
                        name,
                        node -> node.begunAnew(again(run, node), recorded.at()).askedAgain(true));
    }

    private static NodeStep again(Run run, NodeProgress node) {
        boolean away = node.state() != NodeState.ACTIVE;
        boolean wasToGo = node.step() instanceof NodeStep.LeavingOut || node.step() instanceof NodeStep.LeftOut;
        if (wasToGo && !away) {
            return takenIn(run, node);
        }
        if (run.phase() instanceof Phase.RollingBack || node.step() instanceof NodeStep.Restoring) {
            return new NodeStep.Restoring(away);
        }
        return node.isOn(run.target()) ? new NodeStep.Verifying() : new NodeStep.Replacing(away);
    }

    private static NodeProgress letGo(Run run, NodeProgress node) {
        boolean untouched = node.step() instanceof NodeStep.Quiescing && node.state() == NodeState.ACTIVE;
        boolean goesBack = run.phase() instanceof Phase.RollingBack && node.isOn(run.target());
        if (node.step() instanceof NodeStep.Soaking || (untouched && goesBack)) {
            return node.at(new NodeStep.Done());
        }
        return untouched ? node.at(new NodeStep.Waiting()) : node;
    }

    /** It serves, so nobody touches it before its gate. */
    private static NodeStep takenIn(Run run, NodeProgress node) {
        if (!node.isOn(run.target())) {
            return new NodeStep.Waiting();
        }
        return run.phase() instanceof Phase.RollingBack ? new NodeStep.Done() : new NodeStep.Verifying();
    }

    /** The run turns to one node: earlier approvals are void, no wait holds it, and finalizing is no longer near. */
    static RunChange turnedTo(Run run, RunChange change) {
        change.replanned().nodes(node -> letGo(run, node));
        return change.finalizeNotNear();
    }
}
