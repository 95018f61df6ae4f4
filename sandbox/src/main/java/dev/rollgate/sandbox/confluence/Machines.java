package dev.rollgate.sandbox.confluence;

import static dev.rollgate.sandbox.confluence.ProcessState.DOWN;
import static dev.rollgate.sandbox.confluence.ProcessState.ERROR;
import static dev.rollgate.sandbox.confluence.ProcessState.INSTALLING;
import static dev.rollgate.sandbox.confluence.ProcessState.KILLED;
import static dev.rollgate.sandbox.confluence.ProcessState.REFUSED;
import static dev.rollgate.sandbox.confluence.ProcessState.RUNNING;
import static dev.rollgate.sandbox.confluence.ProcessState.STARTING;
import static dev.rollgate.sandbox.confluence.ProcessState.STOPPING;

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
    /** Does an upgraded node end in ERROR when it is restarted before finalization? */
    boolean restartBreaks;

    Machines(ClusterSpec spec, Agenda agenda, UpgradeMode mode) {
        this.spec = spec;
        this.agenda = agenda;
        this.mode = mode;
        this.finalizedVersion = spec.version();
        this.restartBreaks = spec.restartBeforeFinalizeFails();
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

    Stream<SimulatedNode> all() {
        return nodes.stream();
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
            if (!node.planned.contains(Mishap.STOP_HANGS)) {
                endStop(node);
            }
        }
    }

    private void endStop(SimulatedNode node) {
        after(node.durations.stop(), node, () -> down(node));
    }

    void plan(SimulatedNode node, Mishap mishap, boolean on) {
        boolean hung = node.process() == STOPPING && node.due == null;
        if (mishap.isOfAStartsEnd()) {
            node.planned.removeIf(Mishap::isOfAStartsEnd);
        }
        node.planned.remove(mishap);
        if (on) {
            node.planned.add(mishap);
        } else if (hung && mishap == Mishap.STOP_HANGS) {
            endStop(node);
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
        node.takesOddities();
        Set<Software> members = members().map(SimulatedNode::software).collect(Collectors.toSet());
        String refusal =
                JoinRules.refusal(node.software(), mode.originalVersion(), spec.lowestOrigin(node.version), members);
        if (refusal != null) {
            agenda.note(node.host() + " may not join: " + refusal);
            becomes(node, REFUSED);
            return;
        }
        boolean first = members.isEmpty() && !mode.isOn();
        boolean fails = node.meets(Mishap.START_FAILS) | isDamaged(node);
        boolean fromScratch = node.meets(Mishap.START_FROM_SCRATCH);
        boolean hangs = node.meets(Mishap.START_HANGS);
        becomes(node, STARTING);
        node.silentUntil = agenda.in(spec.silentAfterJoining());
        if (fails) {
            after(node.durations.start(), node, () -> becomes(node, ERROR));
        } else if (fromScratch) {
            after(node.durations.start(), node, () -> isEmpty(node));
        } else if (!hangs) {
            after(node.durations.start(), node, () -> serves(node, first));
        }
    }

    /** A node that would be set up from scratch counts as one in ERROR. */
    private void isEmpty(SimulatedNode node) {
        becomes(node, ERROR);
        node.selfReport = "FIRST_RUN";
    }

    void fail(SimulatedNode node) {
        demand(node, "broken", node.isServing());
        becomes(node, ERROR);
    }

    void selfReports(SimulatedNode node, @Nullable String state) {
        demand(node, "made to report " + state, state == null || node.process().isProcess());
        node.selfReport = state;
    }

    void loseUpgradeMode() {
        if (!mode.isOn()) {
            throw new IllegalStateException("upgrade mode cannot be lost: it is off");
        }
        mode.switchOff();
        agenda.note("upgrade mode was switched off by force");
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
        node.selfReport = null;
        serves(node, false);
    }

    void paceIs(double factor) {
        nodes.forEach(node -> node.silentUntil = agenda.atPace(node.silentUntil, factor));
        agenda.paceIs(factor);
    }

    private void installed(SimulatedNode node, String version) {
        node.isGiven(version);
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
        boolean otherBuild = !spec.buildNumber(node.version).equals(spec.buildNumber(finalizedVersion));
        boolean pending = !node.version.equals(finalizedVersion) && (otherBuild || spec.finalizationTasks());
        return restartBreaks && pending && node.hasServedOnItsVersion();
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
