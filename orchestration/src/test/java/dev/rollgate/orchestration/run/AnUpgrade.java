package dev.rollgate.orchestration.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A run in a world that a test arranges: a cluster with its nodes, a clock, people. What the core decides is appended to
 * its log as the engine would; nothing else happens. The {@code given…} methods bring the run to a point by playing it.
 */
final class AnUpgrade {
    static final Version OLD = Version.of("9.2.13");
    static final Version NEW = Version.of("9.2.21");
    static final Person STARTER = new Person("USTARTER");
    static final Person ANNA = new Person("UANNA");
    static final Person BEN = new Person("UBEN");
    static final Limits LIMITS = new Limits(
            Duration.ofMinutes(15),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofMinutes(10),
            Duration.ofMinutes(60),
            Duration.ZERO);
    static final Terms TERMS = new Terms(new Approvals(1, 1, 1), true, LIMITS);

    private final List<Recorded> log = new ArrayList<>();
    private final Map<String, NodeView> rows = new LinkedHashMap<>();
    private final Map<NodeName, Reading<NodeStatus>> statuses = new HashMap<>();
    private ClusterState state = ClusterState.STABLE;
    private boolean upgradeMode;
    private boolean finalizationPending;
    private @Nullable Trouble silence;
    private Reading<Boolean> readOnly = Reading.seen(false);
    private @Nullable Evidence evidence;
    private Instant now = Instant.parse("2026-11-25T10:00:00Z");

    private AnUpgrade(Terms terms, Version target, String... nodes) {
        for (String node : nodes) {
            rows.put(node, row(node, NodeState.ACTIVE, OLD.toString()));
        }
        record(new RunEvent.RunRequested(new ClusterKey("prod-wiki"), target, STARTER, terms));
    }

    static AnUpgrade of(String... nodes) {
        return new AnUpgrade(TERMS, NEW, nodes);
    }

    static AnUpgrade onTerms(Terms terms, String... nodes) {
        return new AnUpgrade(terms, NEW, nodes);
    }

    static AnUpgrade to(Version target, String... nodes) {
        return new AnUpgrade(TERMS, target, nodes);
    }

    static Terms approvals(int start, int node, int finalizing) {
        return new Terms(new Approvals(start, node, finalizing), true, LIMITS);
    }

    Run run() {
        return Run.of(new RunId("R1"), log);
    }

    List<RunEvent> events() {
        return log.stream().map(Recorded::event).toList();
    }

    // what happens in the world

    AnUpgrade sees(String node, NodeState nodeState, @Nullable String version) {
        rows.put(node, row(node, nodeState, version));
        return this;
    }

    AnUpgrade sees(String node, UnaryOperator<NodeView> change) {
        rows.computeIfPresent(node, (name, row) -> change.apply(row));
        return this;
    }

    AnUpgrade row(String key, NodeView row) {
        rows.put(key, row);
        return this;
    }

    String addressOf(String node) {
        return rows.getOrDefault(node, row(node, NodeState.OFFLINE, null)).address();
    }

    AnUpgrade vanishes(String node) {
        rows.remove(node);
        return this;
    }

    AnUpgrade load(String node, int tasks, int users) {
        return sees(
                node,
                row -> new NodeView(
                        row.id(),
                        row.name(),
                        row.address(),
                        row.state(),
                        row.version(),
                        row.build(),
                        tasks,
                        users,
                        List.of()));
    }

    AnUpgrade cluster(ClusterState next, boolean mode) {
        state = next;
        upgradeMode = mode;
        return this;
    }

    /** The cluster's state follows from its nodes, as it does in Confluence while upgrade mode is on. */
    AnUpgrade inUpgradeMode() {
        List<NodeView> up = rows.values().stream()
                .filter(row -> row.state() != NodeState.OFFLINE)
                .toList();
        boolean error = up.stream().anyMatch(row -> row.state() == NodeState.ERROR);
        long versions = up.stream().map(NodeView::version).distinct().count();
        ClusterState same = OLD.toString().equals(up.getFirst().version())
                ? ClusterState.READY_TO_UPGRADE
                : ClusterState.READY_TO_RUN_UPGRADE_TASKS;
        return cluster(error || versions > 1 ? ClusterState.MIXED : same, true);
    }

    AnUpgrade finalizationPending() {
        finalizationPending = true;
        return this;
    }

    AnUpgrade readOnly(Reading<Boolean> reading) {
        readOnly = reading;
        return this;
    }

    AnUpgrade silent(Trouble.@Nullable Kind kind) {
        silence = kind == null ? null : new Trouble(kind, "GET /cluster: no answer");
        return this;
    }

    AnUpgrade says(String node, Reading<NodeStatus> status) {
        statuses.put(new NodeName(node), status);
        return this;
    }

    AnUpgrade after(Duration time) {
        now = now.plus(time);
        return this;
    }

    // what the bot does

    /** One look; what it led to is recorded. */
    List<RunEvent> look() {
        Reading<ClusterView> cluster = silence == null
                ? Reading.seen(
                        new ClusterView(state, upgradeMode, finalizationPending, null, List.copyOf(rows.values())))
                : new Reading.Unknown<>(silence);
        Observation seen = new Observation(cluster, readOnly, statuses);
        evidence = evidence == null ? Evidence.first(seen, now) : evidence.then(seen, now);
        List<RunEvent> events = Decide.onSeen(run(), evidence);
        events.forEach(this::record);
        return events;
    }

    /** Two looks a second apart: what both together led to. */
    List<RunEvent> lookTwice() {
        List<RunEvent> all = new ArrayList<>(look());
        after(Duration.ofSeconds(1));
        all.addAll(look());
        return all;
    }

    /** Looks of a quiet time, one a second before and after it. */
    List<RunEvent> lookAfter(Duration time) {
        after(time);
        return lookTwice();
    }

    Decision command(Command command) {
        Decision decision = Decide.onCommand(run(), command);
        if (decision instanceof Decision.Happened happened) {
            happened.events().forEach(this::record);
        }
        return decision;
    }

    Decision approve(Person by) {
        return command(new Command.Approve(lastGate().number(), by));
    }

    Decision reject(Person by) {
        return command(new Command.Reject(lastGate().number(), by));
    }

    Gate lastGate() {
        return run().gates().getLast();
    }

    // where a test may begin

    AnUpgrade givenStartGate() {
        lookTwice();
        return this;
    }

    AnUpgrade givenUpgradeModeAsked() {
        givenStartGate();
        approve(ANNA);
        lookTwice();
        return this;
    }

    AnUpgrade givenUpgradeModeOn() {
        givenUpgradeModeAsked().cluster(ClusterState.READY_TO_UPGRADE, true).lookTwice();
        return this;
    }

    /** The first node's gate is open; which node that is follows from the loads. */
    AnUpgrade givenNodeGate() {
        return givenUpgradeModeOn();
    }

    AnUpgrade givenReplacing() {
        givenNodeGate();
        approve(ANNA);
        lookTwice();
        return this;
    }

    /** The node in hand goes down, and comes back on the new version. */
    AnUpgrade givenHandledNodeReplaced() {
        String node = run().inHand().orElseThrow().name().text();
        sees(node, NodeState.OFFLINE, null).lookTwice();
        sees(node, NodeState.ACTIVE, NEW.toString())
                .cluster(ClusterState.MIXED, true)
                .lookTwice();
        return this;
    }

    AnUpgrade givenAllNodesUpgraded() {
        givenReplacing();
        givenHandledNodeReplaced();
        while (!run().allUpgraded()) {
            lookTwice();
            approve(ANNA);
            lookTwice();
            givenHandledNodeReplaced();
        }
        return this;
    }

    AnUpgrade givenFinalizeGate() {
        givenAllNodesUpgraded()
                .cluster(ClusterState.READY_TO_RUN_UPGRADE_TASKS, true)
                .lookTwice();
        return this;
    }

    AnUpgrade givenFinalizing() {
        givenFinalizeGate();
        approve(ANNA);
        lookTwice();
        return this;
    }

    AnUpgrade givenCompleted() {
        givenFinalizing().cluster(ClusterState.STABLE, false).lookTwice();
        return this;
    }

    private void record(RunEvent event) {
        log.add(new Recorded(log.size() + 1, now, event));
    }

    static NodeView row(String name, NodeState state, @Nullable String version) {
        boolean known = state != NodeState.OFFLINE && state != NodeState.UNANSWERED;
        String build = version == null ? null : version.equals(NEW.toString()) ? "9116" : "9109";
        return new NodeView(
                "id-" + name,
                name,
                "10.0.0." + name.chars().sum() % 250,
                state,
                version,
                build,
                known ? 0 : null,
                known ? 10 : null,
                List.of());
    }
}
