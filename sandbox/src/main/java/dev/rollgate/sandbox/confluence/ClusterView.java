package dev.rollgate.sandbox.confluence;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a node sees when it is asked: the members, and those that were there when the upgrade began. */
final class ClusterView {
    private final Agenda agenda;
    private final UpgradeMode mode;
    private final Machines machines;
    private final Finalization finalization;

    ClusterView(Agenda agenda, UpgradeMode mode, Machines machines, Finalization finalization) {
        this.agenda = agenda;
        this.mode = mode;
        this.machines = machines;
        this.finalization = finalization;
    }

    ClusterReport report(SimulatedNode answering) {
        Map<String, NodeReport> members = membersByAddress(answering);
        var rows = Stream.concat(members.values().stream(), mode.offlineRows(members.keySet()))
                .sorted(NodeReport.ORDER)
                .toList();
        boolean pending = finalization.isPending();
        ClusterState state = ClusterRules.state(mode.originalVersion(), pending, mode.blockedByErrors, rows);
        return new ClusterReport(mode.isOn(), pending, state, mode.originalVersion(), rows);
    }

    Map<String, NodeReport> membersByAddress(SimulatedNode answering) {
        return machines.members()
                .collect(Collectors.toMap(
                        SimulatedNode::address, node -> row(node, node.host().equals(answering.host()))));
    }

    private NodeReport row(SimulatedNode node, boolean local) {
        if (node.isSilentAt(agenda.moment())) {
            return NodeReport.silent(node.id(), node.name(), node.ipAddress(), node.portNumber(), local);
        }
        FinalizationRun run = node.run;
        return new NodeReport(
                node.id(),
                node.name(),
                node.ipAddress(),
                node.portNumber(),
                ClusterRules.nodeState(node.process(), mode.isOn(), finalization.isPending(), run),
                node.isServing() ? node.tasks : 0,
                node.isServing() ? node.users : 0,
                node.buildNumber(),
                node.version,
                local,
                run == null ? null : run.report());
    }
}
