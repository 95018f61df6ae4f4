package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Version;
import dev.rollgate.orchestration.simulation.audit.Truth;
import dev.rollgate.sandbox.confluence.Answer;
import dev.rollgate.sandbox.confluence.ClusterReport;
import dev.rollgate.sandbox.confluence.ClusterState;
import dev.rollgate.sandbox.confluence.ProcessState;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The simulated cluster, and what was true of it when. */
final class World implements Truth {
    private final Scenario scenario;
    private final InstantSource clock;
    private final SimulatedCluster cluster;
    private final Map<NodeName, String> hosts = new HashMap<>();
    private final Map<NodeName, NavigableMap<Instant, Machine>> machines = new HashMap<>();
    private final NavigableMap<Instant, Boolean> stable = new TreeMap<>();
    private int outsideActs;

    private record Machine(ProcessState state, String version) {}

    World(Scenario scenario, InstantSource clock) {
        this.scenario = scenario;
        this.clock = clock;
        this.cluster = new SimulatedCluster(scenario.cluster(), clock);
        scenario.names().forEach((host, name) -> {
            hosts.put(name, host);
            machines.put(name, new TreeMap<>());
        });
        cluster.finalization(scenario.habits().finalization());
        note();
    }

    SimulatedCluster cluster() {
        return cluster;
    }

    /** Remembers what is true now; to be called whenever somebody looks. */
    void note() {
        Instant now = clock.instant();
        hosts.forEach((name, host) -> {
            note(machines.get(name), now, new Machine(cluster.process(host), cluster.version(host)));
        });
        note(stable, now, overview().filter(World::isStable).isPresent());
    }

    private static <T> void note(NavigableMap<Instant, T> history, Instant now, T state) {
        if (history.isEmpty() || !history.lastEntry().getValue().equals(state)) {
            history.put(now, state);
        }
    }

    private static boolean isStable(ClusterReport report) {
        return report.state() == ClusterState.STABLE && !report.upgradeModeEnabled() && !report.hasFinalizationTasks();
    }

    /** What a node that serves answers; empty if none does. */
    Optional<ClusterReport> overview() {
        return cluster.serving().stream().findFirst().flatMap(this::overviewOf);
    }

    Optional<ClusterReport> overviewOf(String host) {
        return cluster.cluster(host) instanceof Answer.Done<ClusterReport> done
                ? Optional.of(done.report())
                : Optional.empty();
    }

    String host(NodeName node) {
        String host = hosts.get(node);
        if (host == null) {
            throw new IllegalArgumentException("no machine is called " + node);
        }
        return host;
    }

    NodeName name(String host) {
        NodeName name = scenario.names().get(host);
        if (name == null) {
            throw new IllegalArgumentException("no machine " + host);
        }
        return name;
    }

    List<String> machines() {
        return cluster.hosts();
    }

    ProcessState process(String host) {
        return cluster.process(host);
    }

    /** How long the machine has been as it is. */
    Duration lasts(String host) {
        note();
        return Duration.between(machines.get(name(host)).lastKey(), clock.instant());
    }

    /** Whether it has served for so long that it says so itself; some machines take longer than others. */
    boolean isWarm(String host) {
        Duration warmUp = scenario.sayRunningAfter()
                .multipliedBy(Math.floorMod(host.hashCode(), 4))
                .dividedBy(3);
        return lasts(host).compareTo(warmUp) >= 0;
    }

    /** People do something that no run asked for. */
    void outsideAct(Runnable act) {
        outsideActs++;
        act.run();
        note();
    }

    @Override
    public Set<NodeName> nodes() {
        return hosts.keySet();
    }

    @Override
    public boolean served(NodeName node, Instant at) {
        return machines.get(node).floorEntry(at).getValue().state() == ProcessState.RUNNING;
    }

    @Override
    public boolean servedOn(Version version, NodeName node, Instant at) {
        return served(node, at)
                && machines.get(node).floorEntry(at).getValue().version().equals(version.toString());
    }

    @Override
    public boolean wasStable(Instant at) {
        return stable.floorEntry(at).getValue();
    }

    @Override
    public int mostOut() {
        return cluster.facts().mostOut();
    }

    @Override
    public int outsideActs() {
        return outsideActs;
    }
}
