package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.balancer.none.NoBalancer;
import dev.rollgate.orchestration.driver.manual.ManualDriver;
import dev.rollgate.orchestration.run.Approvals;
import dev.rollgate.orchestration.run.Check;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Escalation;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.Limits;
import dev.rollgate.orchestration.run.NodeLoad;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Plan;
import dev.rollgate.orchestration.run.PlannedNode;
import dev.rollgate.orchestration.run.QuietHours;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import dev.rollgate.orchestration.run.Terms;
import dev.rollgate.orchestration.run.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The log of a run of prod-wiki, written event by event, ten seconds apart; it begins with the request of Anna. */
public final class RunLog {
    public static final Instant START = Instant.parse("2026-11-25T09:00:00Z");
    public static final Person ANNA = new Person("U0ANNA");
    public static final Person BEN = new Person("U0BEN");
    public static final Person CARO = new Person("U0CARO");
    public static final RunId RUN = new RunId("r-7f3a");
    public static final Version FROM = Version.of("9.2.1");
    public static final Version TARGET = Version.of("9.2.21");
    public static final Room ROOM = new Room("C0WIKI", List.of("U0BEN", "S0OPS"), new ManualDriver(), new NoBalancer());
    public static final Check READ_ONLY = new Check(
            Check.Name.READ_ONLY_MODE,
            Check.Verdict.WARN,
            "Read-only mode is on: people cannot edit until it is switched off.");

    private final List<Recorded> log = new ArrayList<>();

    public RunLog() {
        this("prod-wiki", 1, true);
    }

    public RunLog(String cluster, int approvals, boolean selfApproval) {
        this(cluster, new Approvals(approvals, approvals, approvals), selfApproval);
    }

    RunLog(String cluster, Approvals approvals, boolean selfApproval) {
        then(new RunEvent.RunRequested(
                new ClusterKey(cluster), TARGET, ANNA, new Terms(approvals, selfApproval, limits())));
    }

    private RunLog(Terms terms) {
        then(new RunEvent.RunRequested(new ClusterKey("prod-wiki"), TARGET, ANNA, terms));
    }

    /** A run whose questions are asked louder after 15, 30 and 60 minutes, and taken back after 8 hours. */
    public static RunLog impatient(@Nullable QuietHours quiet) {
        return new RunLog(new Terms(new Approvals(1, 1, 1), true, limits(), impatience(quiet)));
    }

    private static Escalation impatience(@Nullable QuietHours quiet) {
        return new Escalation(
                Duration.ofMinutes(15),
                Duration.ofMinutes(30),
                Duration.ofHours(1),
                Duration.ofHours(8),
                Duration.ofMinutes(20),
                quiet);
    }

    /** The last gate is asked louder. */
    public RunLog louder(Escalation.Stage stage) {
        return then(new RunEvent.GateEscalated(run().gates().getLast().number(), stage));
    }

    /** Somebody takes care of the last gate. */
    public RunLog takenCareOf(Person by) {
        return then(new RunEvent.CareTaken(run().gates().getLast().number(), by));
    }

    public RunLog(List<Recorded> events) {
        log.addAll(events);
    }

    private static Limits limits() {
        return new Limits(
                Duration.ofMinutes(15),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofMinutes(10),
                Duration.ofMinutes(60),
                Duration.ZERO);
    }

    /** All of them at one instant, as one decision records them. */
    public RunLog then(RunEvent... events) {
        Instant at = START.plusSeconds(10L * log.size());
        for (RunEvent event : events) {
            log.add(new Recorded(log.size() + 1L, at, event));
        }
        return this;
    }

    public RunLog passed(String... nodes) {
        List<PlannedNode> planned = Stream.of(nodes)
                .map(node -> new PlannedNode(new NodeName(node), PlannedNode.FoundBy.NAME))
                .toList();
        return then(new RunEvent.PreflightPassed(new Plan(FROM, "9012", planned), List.of(READ_ONLY), List.of()));
    }

    public RunLog asked(GateSubject subject, NodeLoad... loads) {
        return then(new RunEvent.GateOpened(
                subject,
                ((RunEvent.RunRequested) log.getFirst().event())
                        .terms()
                        .approvals()
                        .start(),
                List.of(loads)));
    }

    /** The last gate is approved. */
    public RunLog approved(Person by) {
        return then(new RunEvent.Approved(run().gates().getLast().number(), by));
    }

    public RunLog released(String node, Person by) {
        return then(
                new RunEvent.Approved(run().gates().getLast().number(), by),
                new RunEvent.NodeReleased(new NodeName(node)));
    }

    public RunLog rejected(Person by, RunEvent what) {
        return then(new RunEvent.Rejected(run().gates().getLast().number(), by), what);
    }

    public RunLog seen(String node, NodeState state, @Nullable String version) {
        boolean up = version != null;
        return then(new RunEvent.NodeSeen(new NodeName(node), state, version, up ? 0 : null, up ? 12 : null));
    }

    /** Three nodes, upgrade mode on, and wiki-2 is asked about. */
    public static RunLog atTheGateOf(String node) {
        return upgradeModeOn().asked(gate(node), load("wiki-1", 2, 40), load("wiki-2", 0, 3), load("wiki-3", 0, 9));
    }

    public static RunLog upgradeModeOn() {
        return new RunLog()
                .passed("wiki-1", "wiki-2", "wiki-3")
                .asked(new GateSubject.Start())
                .approved(BEN)
                .then(new RunEvent.UpgradeModeAsked(1))
                .then(new RunEvent.UpgradeModeSeenOn());
    }

    public static RunLog replacing(String node) {
        return atTheGateOf(node).released(node, BEN).then(new RunEvent.ReplacementAsked(new NodeName(node)));
    }

    public static RunLog upgraded(String node) {
        return replacing(node)
                .seen(node, NodeState.OFFLINE, null)
                .seen(node, NodeState.ACTIVE, TARGET.toString())
                .then(new RunEvent.NodeUpgraded(new NodeName(node)));
    }

    public static RunLog finalizing() {
        return allUpgraded().asked(new GateSubject.Finalize()).approved(BEN).then(new RunEvent.FinalizeAsked(1));
    }

    public static RunLog allUpgraded() {
        RunLog log = new RunLog()
                .passed("wiki-1", "wiki-2")
                .then(new RunEvent.UpgradeModeAsked(1), new RunEvent.UpgradeModeSeenOn());
        for (String node : List.of("wiki-1", "wiki-2")) {
            log.seen(node, NodeState.ACTIVE, TARGET.toString()).then(new RunEvent.NodeUpgraded(new NodeName(node)));
        }
        return log;
    }

    public static GateSubject gate(String node) {
        return new GateSubject.Node(new NodeName(node));
    }

    public static NodeLoad load(String node, int tasks, int users) {
        return new NodeLoad(new NodeName(node), tasks, users);
    }

    public Run run() {
        return Run.of(RUN, log);
    }

    public List<Recorded> log() {
        return List.copyOf(log);
    }

    public Message board() {
        return board(PagesSeen.NONE);
    }

    /** With what pagers have of it. */
    public Message board(PagesSeen paged) {
        return Board.of(run(), log(), ROOM, paged);
    }

    public Message lastGate() {
        return GateMessage.of(run(), log(), run().gates().getLast(), ROOM);
    }

    /** The reply to the last event. */
    public Message lastReply() {
        return Replies.to(run(), log(), log.size(), ROOM).orElseThrow();
    }
}
