package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Version;
import dev.rollgate.orchestration.simulation.audit.Truth;
import dev.rollgate.sandbox.confluence.Answer;
import dev.rollgate.sandbox.confluence.ClusterReport;
import dev.rollgate.sandbox.confluence.ClusterState;
import dev.rollgate.sandbox.confluence.NodeSpec;
import dev.rollgate.sandbox.confluence.ProcessState;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The simulated cluster, and what was true of it when. */
final class World implements Truth {
    private final Scenario scenario;
    private final InstantSource clock;
    private final SimulatedCluster cluster;
    private final Map<NodeName, String> hosts = new HashMap<>();
    private final Map<String, NodeName> names = new HashMap<>();
    private final Memory memory = new Memory();
    private final Set<String> crowded = new HashSet<>();
    private int outsideActs;

    World(Scenario scenario, InstantSource clock) {
        this.scenario = scenario;
        this.clock = clock;
        this.cluster = new SimulatedCluster(scenario.cluster(), clock);
        scenario.names().forEach(this::isCalled);
        cluster.finalization(scenario.habits().finalization());
        note();
    }

    private void isCalled(String host, NodeName name) {
        names.put(host, name);
        hosts.put(name, host);
    }

    SimulatedCluster cluster() {
        return cluster;
    }

    /** Another machine is put into the cluster, and started. */
    void join(String host, String name, String address, String version) {
        isCalled(host, new NodeName(name));
        cluster.add(NodeSpec.named(host, address).withName(name), version);
        cluster.startUp(host);
        note();
    }

    /** Replaces it by the package that the others of that version have; nothing where somebody is at it already. */
    void replace(String host, String version) {
        if (cluster.process(host) != ProcessState.INSTALLING
                && cluster.machine(host).replacement() == null) {
            if (cluster.machine(host).nextBuild() == null) {
                cluster.mishaps().nextBuild(host, buildOfOthers(host, version));
            }
            cluster.replace(host, version);
        }
    }

    private @Nullable String buildOfOthers(String host, String version) {
        return cluster.serving().stream()
                .filter(other -> !other.equals(host) && cluster.version(other).equals(version))
                .map(other -> cluster.machine(other).buildNumber())
                .filter(build -> !build.equals(cluster.buildNumber(version)))
                .findFirst()
                .orElse(null);
    }

    /** Gracefully; nothing where there is nothing left to stop. */
    void stop(String host) {
        ProcessState process = cluster.process(host);
        switch (process) {
            case STARTING, RUNNING, ERROR, REFUSED -> cluster.stop(host);
            case STOPPING, DOWN, INSTALLING, KILLED -> {}
        }
    }

    void kill(String host) {
        ProcessState process = cluster.process(host);
        switch (process) {
            case STARTING, RUNNING, ERROR, REFUSED, STOPPING -> cluster.kill(host);
            case DOWN, INSTALLING, KILLED -> {}
        }
    }

    /** Remembers what is true now, of each machine by every address that it ever had; to be called whenever somebody looks. */
    void note() {
        Instant now = clock.instant();
        machines()
                .forEach(host ->
                        hosts.putIfAbsent(new NodeName(cluster.machine(host).ipAddress()), host));
        hosts.forEach((name, host) ->
                memory.machine(name, now, new Memory.Machine(cluster.process(host), cluster.version(host))));
        memory.stable(now, overview().filter(World::isStable).isPresent());
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

    /** By its name, or an address that it had; empty if there is none. */
    Optional<String> host(NodeName node) {
        return Optional.ofNullable(hosts.get(node));
    }

    NodeName name(String host) {
        NodeName name = names.get(host);
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

    /** Whether its files are of that version. */
    boolean isOn(Version version, String host) {
        return cluster.version(host).equals(version.toString());
    }

    boolean isModeOff() {
        return overview().filter(report -> !report.upgradeModeEnabled()).isPresent();
    }

    /** How long the machine has been as it is. */
    Duration lasts(String host) {
        note();
        return Duration.between(memory.since(name(host)), clock.instant());
    }

    /** Whether it has served for so long that it says so itself; some machines take longer than others. */
    boolean isWarm(String host) {
        Duration warmUp = scenario.sayRunningAfter()
                .multipliedBy(Math.floorMod(host.hashCode(), 4))
                .dividedBy(3);
        return lasts(host).compareTo(warmUp) >= 0;
    }

    /** Whether most users are on that machine from now on. */
    void crowd(String host, boolean now) {
        if (now) {
            crowded.add(host);
            cluster.users(host, 400);
        } else if (crowded.remove(host)) {
            cluster.users(host, 10);
        }
    }

    boolean isCrowded(String host) {
        return crowded.contains(host);
    }

    /** People do something that no run asked for. */
    void outsideAct(Runnable act) {
        outsideActs++;
        act.run();
        note();
    }

    @Override
    public Set<NodeName> nodes() {
        return Set.copyOf(names.values());
    }

    @Override
    public Duration grace() {
        return scenario.grace();
    }

    @Override
    public boolean served(NodeName node, Instant at) {
        return memory.machineAt(node, at).state() == ProcessState.RUNNING;
    }

    @Override
    public boolean servedOn(Version version, NodeName node, Instant at) {
        return served(node, at) && memory.machineAt(node, at).version().equals(version.toString());
    }

    @Override
    public boolean wasStable(Instant at) {
        return memory.wasStable(at);
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
