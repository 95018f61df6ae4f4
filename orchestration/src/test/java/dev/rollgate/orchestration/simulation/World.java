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
import java.util.Optional;
import java.util.Set;

/** The simulated cluster, and what was true of it when. */
final class World implements Truth {
    private final Scenario scenario;
    private final InstantSource clock;
    private final SimulatedCluster cluster;
    private final Map<NodeName, String> hosts = new HashMap<>();
    private final Map<String, Process> processes = new HashMap<>();
    private final Map<Served, Instant> served = new HashMap<>();
    private Instant stableAt = Instant.MIN;
    private int outsideActs;

    private record Process(ProcessState state, Instant since) {}

    private record Served(NodeName node, String version) {}

    World(Scenario scenario, InstantSource clock) {
        this.scenario = scenario;
        this.clock = clock;
        this.cluster = new SimulatedCluster(scenario.cluster(), clock);
        scenario.names().forEach((host, name) -> hosts.put(name, host));
        cluster.finalization(scenario.habits().finalization());
        note();
    }

    SimulatedCluster cluster() {
        return cluster;
    }

    /** Remembers what is true now; to be called often. */
    void note() {
        Instant now = clock.instant();
        hosts.forEach((name, host) -> {
            ProcessState state = cluster.process(host);
            Process before = processes.get(host);
            if (before == null || before.state() != state) {
                processes.put(host, new Process(state, now));
            }
            if (state == ProcessState.RUNNING) {
                served.put(new Served(name, cluster.version(host)), now);
            }
        });
        if (overview().filter(World::isStable).isPresent()) {
            stableAt = now;
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
        Process process = processes.get(host);
        return process == null ? Duration.ZERO : Duration.between(process.since(), clock.instant());
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
    public boolean isServing(NodeName node) {
        return process(host(node)) == ProcessState.RUNNING;
    }

    @Override
    public boolean servedWithin(Duration span, NodeName node, Version version) {
        note();
        Instant last = served.get(new Served(node, version.toString()));
        return last != null && !last.plus(span).isBefore(clock.instant());
    }

    @Override
    public boolean wasStableWithin(Duration span) {
        note();
        return stableAt != Instant.MIN && !stableAt.plus(span).isBefore(clock.instant());
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
