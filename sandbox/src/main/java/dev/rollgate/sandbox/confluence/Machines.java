package dev.rollgate.sandbox.confluence;

import static dev.rollgate.sandbox.confluence.ProcessState.DOWN;
import static dev.rollgate.sandbox.confluence.ProcessState.ERROR;
import static dev.rollgate.sandbox.confluence.ProcessState.INSTALLING;
import static dev.rollgate.sandbox.confluence.ProcessState.KILLED;
import static dev.rollgate.sandbox.confluence.ProcessState.REFUSED;
import static dev.rollgate.sandbox.confluence.ProcessState.RUNNING;
import static dev.rollgate.sandbox.confluence.ProcessState.STARTING;
import static dev.rollgate.sandbox.confluence.ProcessState.STOPPING;

import dev.rollgate.sandbox.confluence.SimulatedNode.StartFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The machines, and what becomes of them when people stop, install and start. A step out of order is the caller's mistake. */
final class Machines {
    private final ClusterSpec spec;
    private final Agenda agenda;
    private final UpgradeMode mode;
    private final List<SimulatedNode> nodes = new ArrayList<>();
    private String finalizedVersion;
    private int mostOut;

    Machines(ClusterSpec spec, Agenda agenda, UpgradeMode mode) {
        this.spec = spec;
        this.agenda = agenda;
        this.mode = mode;
        this.finalizedVersion = spec.version();
        for (NodeSpec node : spec.nodes()) {
            SimulatedNode added = add(node, spec.version());
            added.becomes(STARTING);
            added.becomes(RUNNING);
        }
    }

    SimulatedNode add(NodeSpec node, String version) {
        if (nodes.stream().anyMatch(other -> other.host().equals(node.host()))) {
            throw new IllegalStateException("there is a machine " + node.host() + " already");
        }
        SimulatedNode added = new SimulatedNode(node, spec, version);
        nodes.add(added);
        return added;
    }

    SimulatedNode at(String host) {
        return nodes.stream()
                .filter(node -> node.host().equals(host))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no machine " + host));
    }

    Stream<SimulatedNode> members() {
        return nodes.stream().filter(node -> node.process().isInCluster());
    }

    Stream<SimulatedNode> serving() {
        return nodes.stream().filter(SimulatedNode::isServing);
    }

    List<String> hosts() {
        return nodes.stream().map(SimulatedNode::host).toList();
    }

    int mostOut() {
        return mostOut;
    }

    /** The version that the database was last finalized for. */
    String finalizedVersion() {
        return finalizedVersion;
    }

    void finalizedFor(String version) {
        finalizedVersion = version;
    }

    void stop(SimulatedNode node) {
        demand(node, "stopped", node.process().isProcess() && node.process() != STOPPING);
        if (node.process() == REFUSED) {
            down(node);
        } else {
            becomes(node, STOPPING);
            after(node.durations.stop(), node, () -> down(node));
        }
    }

    void kill(SimulatedNode node) {
        demand(node, "killed", node.process().isProcess());
        node.replacement = null;
        if (node.process() == REFUSED) {
            down(node);
        } else {
            becomes(node, KILLED);
            after(spec.failureDetection(), node, () -> down(node));
        }
    }

    /** As {@link #kill}; then another machine takes its name and starts. */
    void vanish(SimulatedNode node) {
        demand(node, "taken away", node.process().isProcess());
        node.returns = true;
        kill(node);
    }

    void install(SimulatedNode node, String version) {
        demand(node, "given new files", node.process() == DOWN);
        becomes(node, INSTALLING);
        after(node.durations.offline(), node, () -> installed(node, version));
    }

    void startUp(SimulatedNode node) {
        demand(node, "started", node.process() == DOWN);
        node.replacement = null;
        Set<String> versions = members().map(member -> member.version).collect(Collectors.toSet());
        String refusal =
                JoinRules.refusal(node.version, mode.originalVersion(), spec.lowestOrigin(node.version), versions);
        if (refusal != null) {
            agenda.note(node.host() + " may not join: " + refusal);
            becomes(node, REFUSED);
            return;
        }
        boolean first = versions.isEmpty() && !mode.isOn();
        StartFault fault = isDamaged(node) ? StartFault.FAILS : node.startFault;
        node.startFault = StartFault.NONE;
        becomes(node, STARTING);
        node.silentUntil = agenda.in(spec.silentAfterJoining());
        switch (fault) {
            case NONE -> after(node.durations.start(), node, () -> serves(node, first));
            case FAILS -> after(node.durations.start(), node, () -> becomes(node, ERROR));
            case HANGS -> unplan(node);
        }
    }

    /** From wherever the node is: also one that hangs, has failed or is down already. */
    void replace(SimulatedNode node, String version) {
        demand(node, "replaced while its files are", node.process() != INSTALLING && node.replacement == null);
        if (node.process().isProcess() && node.process() != STOPPING) {
            stop(node);
        }
        node.replacement = version;
        if (node.process() == DOWN) {
            install(node, version);
        }
    }

    void mute(SimulatedNode node, boolean now) {
        ProcessState process = node.process();
        demand(node, "silenced", !now || process.isProcess() && process.isInCluster());
        node.mute = now;
    }

    void recover(SimulatedNode node) {
        demand(node, "healed", node.process() == STARTING || node.process() == ERROR);
        unplan(node);
        serves(node, false);
    }

    void paceIs(double factor) {
        nodes.forEach(node -> node.silentUntil = agenda.atPace(node.silentUntil, factor));
        agenda.paceIs(factor);
    }

    private void installed(SimulatedNode node, String version) {
        node.version = version;
        becomes(node, DOWN);
        if (node.replacement != null) {
            startUp(node);
        }
    }

    private void down(SimulatedNode node) {
        becomes(node, DOWN);
        String next = node.replacement;
        if (node.returns) {
            node.moves();
            startUp(node);
        } else if (next != null) {
            install(node, next);
        }
    }

    /** The first node of a stopped cluster does the database's tasks by itself: an upgrade with downtime. */
    private void serves(SimulatedNode node, boolean first) {
        becomes(node, RUNNING);
        if (first) {
            finalizedFor(node.version);
        }
    }

    private boolean isDamaged(SimulatedNode node) {
        boolean upgraded = !spec.buildNumber(node.version).equals(spec.buildNumber(finalizedVersion));
        return spec.restartBeforeFinalizeFails() && upgraded && node.hasServedOnItsVersion();
    }

    private void becomes(SimulatedNode node, ProcessState next) {
        unplan(node);
        node.becomes(next);
        agenda.note(node.host() + " " + next + " " + node.version);
        mostOut = Math.max(
                mostOut, (int) nodes.stream().filter(SimulatedNode::isOut).count());
    }

    private void after(Duration wait, SimulatedNode node, Runnable what) {
        unplan(node);
        node.due = agenda.at(agenda.in(wait), what);
    }

    private void unplan(SimulatedNode node) {
        Agenda.@Nullable Due due = node.due;
        if (due != null) {
            agenda.forget(due);
            node.due = null;
        }
    }

    private static void demand(SimulatedNode node, String verb, boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException(node.host() + " cannot be " + verb + ": it is " + node.process());
        }
    }
}
