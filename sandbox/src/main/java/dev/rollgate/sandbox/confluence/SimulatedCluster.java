package dev.rollgate.sandbox.confluence;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/**
 * A Confluence Data Center cluster as a model: the states that its rolling-upgrade API would report, and machines that people
 * stop, install and start. It follows what was seen of the real thing, traps included, and is stricter with the people: a
 * step out of order is an {@link IllegalStateException} that names the rule.
 *
 * <p>No threads, no I/O, no clock of its own. Nothing happens between calls; each call first lets happen, in order, what has
 * fallen due since the last one. So it gives the same on a virtual clock as behind a server; calls from several threads take turns.
 *
 * <p>A node that the version rules refuse never joins: its process stays, its own status says ERROR, and the cluster shows it
 * as if it were down.
 */
public final class SimulatedCluster {
    private final ClusterSpec spec;
    private final InstantSource clock;
    private final Agenda agenda;
    private final UpgradeMode mode = new UpgradeMode();
    private final Machines machines;
    private final Finalization finalization;
    private final ClusterView view;
    private final Crowd crowd;
    private final Mishaps mishaps;
    private int starts;
    private int approves;
    private int cancels;
    private int retries;

    /** All nodes of the spec serve from the beginning. */
    public SimulatedCluster(ClusterSpec spec, InstantSource clock) {
        this.spec = spec;
        this.clock = clock;
        this.agenda = new Agenda(clock.instant());
        this.machines = new Machines(spec, agenda, mode);
        this.finalization = new Finalization(spec, agenda, machines);
        this.view = new ClusterView(agenda, mode, machines, finalization);
        this.crowd = new Crowd(agenda, machines, spec.usersMove());
        this.mishaps = new Mishaps(this, machines, mode, finalization, crowd);
    }

    /** The overview, as the node on that host answers it. */
    public synchronized Answer<ClusterReport> cluster(String answeringHost) {
        SimulatedNode answering = present(answeringHost);
        return answering.isServing() ? new Answer.Done<>(view.report(answering)) : unanswered(answering);
    }

    /** One row of the overview, OFFLINE and ghost rows too. */
    public synchronized Answer<NodeReport> node(String answeringHost, String id) {
        SimulatedNode answering = present(answeringHost);
        if (!answering.isServing()) {
            return unanswered(answering);
        }
        return view.report(answering).nodes().stream()
                .filter(row -> row.id().equals(id))
                .<Answer<NodeReport>>map(Answer.Done::new)
                .findFirst()
                .orElseGet(() -> new Answer.NotFound<>(id));
    }

    /** Switches upgrade mode on; allowed in STABLE, which says nothing of nodes in ERROR. */
    public synchronized Answer<ClusterReport> start(String answeringHost) {
        return call("start", answeringHost, ClusterState.STABLE, answering -> {
            starts++;
            machines.members().forEach(node -> node.run = null);
            mode.switchOn(answering.version, view.membersByAddress(answering));
        });
    }

    /** Switches upgrade mode off; allowed in READY_TO_UPGRADE, also while the first node is down. */
    public synchronized Answer<ClusterReport> cancel(String answeringHost) {
        return call("cancel", answeringHost, ClusterState.READY_TO_UPGRADE, answering -> {
            cancels++;
            mode.switchOff();
        });
    }

    /** Switches upgrade mode off at once and finalizes in the background what is pending; allowed in READY_TO_RUN_UPGRADE_TASKS. */
    public synchronized Answer<ClusterReport> approve(String answeringHost) {
        return call("approve", answeringHost, ClusterState.READY_TO_RUN_UPGRADE_TASKS, answering -> {
            approves++;
            mode.switchOff();
            if (finalization.isPending()) {
                finalization.begin();
            } else {
                machines.finalizedFor(answering.version);
            }
        });
    }

    /** Finalizes anew; allowed in UPGRADE_TASKS_FAILED. */
    public synchronized Answer<ClusterReport> retryUpgrade(String answeringHost) {
        return call("retryUpgrade", answeringHost, ClusterState.UPGRADE_TASKS_FAILED, answering -> {
            retries++;
            finalization.begin();
        });
    }

    /** TERMINATING, then OFFLINE, or gone where the node is not in the list saved at start. Any process that is not stopping already. */
    public synchronized void stop(String host) {
        machines.stop(present(host));
    }

    /** No answer until the cluster notices, then as after {@link #stop}. Ends a replacement under way. */
    public synchronized void kill(String host) {
        machines.kill(present(host));
    }

    /** As {@link #kill}; then another machine, with another address and id and the same files, takes its name and starts. */
    public synchronized void vanish(String host) {
        machines.vanish(present(host));
    }

    /** Puts that version's files on a machine that is down; takes the offline duration, and starts nothing. */
    public synchronized void install(String host, String version) {
        machines.install(present(host), version);
    }

    /** STARTING, then ACTIVE; or refused at once by the version rules. */
    public synchronized void startUp(String host) {
        machines.startUp(present(host));
    }

    /** Stop where there is a process, install, start up: one after the other by time. */
    public synchronized void replace(String host, String version) {
        machines.replace(present(host), version);
    }

    /** Adds a machine that is down, with that version's files. It is no member before it is started. */
    public synchronized void add(NodeSpec node, String version) {
        advance();
        machines.add(node, version);
    }

    /** The next start of that node ends in ERROR. */
    public synchronized void failNextStart(String host) {
        machines.plan(present(host), Mishap.START_FAILS, true);
    }

    /** The next start of that node stays STARTING. */
    public synchronized void hangNextStart(String host) {
        machines.plan(present(host), Mishap.START_HANGS, true);
    }

    /** The next start of that node ends as usual again. */
    public synchronized void mendNextStart(String host) {
        machines.plan(present(host), Mishap.START_FAILS, false);
    }

    /** A node that starts, hangs or is in ERROR serves now. */
    public synchronized void recover(String host) {
        machines.recover(present(host));
    }

    /** From now the node does not answer its peers for that long (not scaled), though it serves; zero: it answers again. */
    public synchronized void silence(String host, Duration howLong) {
        present(host).silentUntil = agenda.moment().plus(howLong);
    }

    /** Whether the node answers its peers no more, though it serves, until told otherwise or stopped. */
    public synchronized void mute(String host, boolean now) {
        machines.mute(present(host), now);
    }

    public synchronized void tasks(String host, int running) {
        present(host).tasks = running;
    }

    public synchronized void users(String host, int sessions) {
        present(host).users = sessions;
        crowd.planNext();
    }

    /**
     * Whether the load balancer sends users to that node while it serves. Out of rotation it loses those it has to the others,
     * a fifth at a time, and they pile up on it no more.
     */
    public synchronized void rotation(String host, boolean in) {
        crowd.rotation(present(host), in);
    }

    /** What else can go wrong, on demand. */
    public Mishaps mishaps() {
        return mishaps;
    }

    /** How long that node's phases take from now on (not scaled); one under way keeps its end. */
    public synchronized void durations(String host, PhaseDurations durations) {
        present(host).durations = durations;
    }

    /** How many times faster than the spec says everything goes from now on, also what is under way. */
    public synchronized void pace(double factor) {
        advance();
        machines.paceIs(factor);
    }

    public synchronized void finalization(FinalizationFault fault) {
        advance();
        finalization.faultIs(fault);
    }

    public synchronized ProcessState process(String host) {
        return present(host).process();
    }

    /** The version of the files on that machine. */
    public synchronized String version(String host) {
        return present(host).version;
    }

    /** Everything that is to be seen on the machine itself. */
    public synchronized MachineReport machine(String host) {
        return present(host).report();
    }

    public String buildNumber(String version) {
        return spec.buildNumber(version);
    }

    /** All machines, whatever their state, in the order in which they were added. */
    public synchronized List<String> hosts() {
        return machines.hosts();
    }

    /** The hosts that can answer requests now, in the order in which they were added. */
    public synchronized List<String> serving() {
        advance();
        return machines.serving().map(SimulatedNode::host).toList();
    }

    /** The hosts to which the load balancer sends requests now, in the order in which they were added. */
    public synchronized List<String> inRotation() {
        advance();
        return machines.serving()
                .filter(node -> node.inRotation)
                .map(SimulatedNode::host)
                .toList();
    }

    public synchronized Facts facts() {
        advance();
        return new Facts(starts, approves, cancels, retries, machines.mostOut());
    }

    public synchronized Journal journal() {
        advance();
        return agenda.journal();
    }

    InstantSource clock() {
        return clock;
    }

    void advance() {
        agenda.advanceTo(clock.instant());
    }

    SimulatedNode present(String host) {
        advance();
        return machines.at(host);
    }

    private Answer<ClusterReport> call(
            String name, String answeringHost, ClusterState allowed, Consumer<SimulatedNode> effect) {
        SimulatedNode answering = present(answeringHost);
        if (!answering.isServing()) {
            return unanswered(answering);
        }
        ClusterState state = view.report(answering).state();
        agenda.note(name + (state == allowed ? "" : " refused") + " in " + state);
        if (state != allowed) {
            return new Answer.Conflict<>(name, state);
        }
        effect.accept(answering);
        return new Answer.Done<>(view.report(answering));
    }

    private static <T> Answer<T> unanswered(SimulatedNode node) {
        return new Answer.Unanswered<>(node.host(), node.process());
    }
}
