package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.engine.Rules;
import dev.rollgate.orchestration.engine.RunStore.Stored;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import dev.rollgate.orchestration.simulation.audit.Auditor;
import dev.rollgate.orchestration.simulation.audit.Fact;
import dev.rollgate.orchestration.store.InMemoryRuns;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One seed played to its end. First everything of its scenario happens, faults and follies included; then the faults stop
 * and people answer everything, and the run must end. What must hold is judged after each step by the {@link Auditor}.
 */
final class Simulation {
    private static final int MOST_STEPS = 60_000;
    private static final Duration SLICE = Duration.ofMinutes(1);
    private static final Duration IN_THE_END = Duration.ofHours(8);
    /** Orders that are still on their way arrive by then. */
    private static final Duration QUIET = Duration.ofMinutes(2);

    private final Scenario scenario;
    private final Happenings time;
    private final World world;
    private final InMemoryRuns store;
    private final Auditor auditor;
    private final Mischief mischief;
    private final Channel.Board board;
    private final Replicas replicas;
    private final People people;
    private final Starter starter;
    private final Hands hands;
    private final Outsiders outsiders;
    private final Mishaps mishaps;
    private Instant lastEvent;
    /** Since when nothing goes wrong but with the cluster. */
    private Instant quietSince;

    Simulation(long seed, Rules rules, Pagers.Maker pagersAre, Consumer<Fact> listener) {
        Seeds seeds = new Seeds(seed);
        this.scenario = new ScenarioGenerator(seeds).draw();
        this.time = new Happenings(MOST_STEPS, this::afterEach);
        this.world = new World(scenario, time);
        this.store = new InMemoryRuns(time);
        this.auditor = new Auditor(world, fact -> {
            if (fact instanceof Fact.Happened happened) {
                lastEvent = happened.recorded().at();
                hear(happened.recorded().event());
            }
            listener.accept(fact);
        });
        this.mischief = new Mischief(scenario.faults(), seeds.fork("mischief"));
        this.board = new Channel.Board(time);
        this.lastEvent = time.instant();
        this.quietSince = scenario.faults().equals(Scenario.Faults.NONE) ? time.instant() : Instant.MAX;
        Network network = new Network(world, time, mischief, auditor, this::newest, seeds.fork("network"));
        AlarmClock alarm = new AlarmClock(time, mischief, this::replicas);
        Surroundings around = new Surroundings(
                store,
                alarm,
                board,
                new Pagers(time, auditor, scenario.grace()),
                pagersAre,
                seeds.fork("pagers"),
                mischief,
                auditor,
                scenario.pollInterval());
        this.replicas = new Replicas(
                ahead -> new Replica(around, network, rules, ahead, addresses()),
                scenario.faults().clocksApart(),
                time,
                seeds.fork("replicas"));
        Voice voice = new Voice(replicas, auditor);
        this.people = new People(scenario, time, voice, this::current, seeds.fork("people"), seeds.fork("care"));
        this.starter = new Starter(request(), time, replicas, this::current, seeds.fork("starter"));
        this.hands = new Hands(scenario, time, world, this::current, seeds.fork("hands"));
        this.outsiders = new Outsiders(scenario, time, world, seeds.fork("outsiders"));
        this.mishaps = new Mishaps(scenario, time, world, seeds.fork("mishaps"));
    }

    /** People read along; the first event of all comes when they are there. */
    private void hear(RunEvent event) {
        people.hear(event);
    }

    private Replicas replicas() {
        return replicas;
    }

    Scenario scenario() {
        return scenario;
    }

    World world() {
        return world;
    }

    int steps() {
        return time.steps();
    }

    /** What went wrong how often. */
    Map<String, Integer> strikes() {
        return mischief.strikes();
    }

    /** Plays it; answers the last run as it ended. */
    Run play() {
        runUntilDone(Duration.ofMinutes(60));
        mischief.end();
        quietSince = time.instant();
        outsiders.stop();
        mishaps.stop();
        people.doTheirDuty();
        hands.doTheirDuty();
        runUntilDone(IN_THE_END);
        Run run = current().orElseThrow(() -> new IllegalStateException("no run was ever started"));
        if (!isDone()) {
            throw new IllegalStateException("the run did not end: " + run);
        }
        time.runFor(QUIET);
        store.runsOf(Replica.CLUSTER, 100).forEach(id -> auditor.ended(id, log(id)));
        return run;
    }

    private void runUntilDone(Duration most) {
        Instant end = time.instant().plus(most);
        while (!isDone() && time.instant().isBefore(end)) {
            time.runFor(SLICE);
            demandThatWaitingIsSaid();
            auditor.looked(time.instant(), quietSince);
        }
    }

    private boolean isDone() {
        return starter.isContent()
                && store.untold(List.of("channel")).isEmpty()
                && store.untold(Pagers.PROJECTIONS).isEmpty();
    }

    /** A run that goes nowhere while nobody answers says what it waits for. */
    private void demandThatWaitingIsSaid() {
        boolean quiet = lastEvent.plus(Duration.ofMinutes(20)).isBefore(time.instant());
        current().filter(run -> quiet && !run.isOver()).ifPresent(run -> {
            if (!isSaid(run)) {
                throw new IllegalStateException("the run waits, and says nothing of it: " + run);
            }
        });
    }

    private boolean isSaid(Run run) {
        boolean givenTime = run.moreTime().values().stream()
                .anyMatch(until -> until.plus(QUIET).isAfter(time.instant())); // and a look, to say it anew
        return run.openGate().isPresent()
                || run.isPaused()
                || !run.problems().isEmpty()
                || run.inHand().isPresent()
                || run.nodes().stream().anyMatch(NodeProgress::disconnected)
                || givenTime;
    }

    private void afterEach() {
        replicas.restartTheDead();
        auditor.stepped();
    }

    private Optional<Run> current() {
        return store.runsOf(Replica.CLUSTER, 1).stream().findFirst().map(auditor::run);
    }

    private RunId newest() {
        return store.runsOf(Replica.CLUSTER, 1).getFirst();
    }

    List<RunId> runs() {
        return store.runsOf(Replica.CLUSTER, 100).reversed();
    }

    List<Recorded> log(RunId id) {
        return store.read(id) instanceof Stored.Log log ? log.events() : List.of();
    }

    private RunEvent.RunRequested request() {
        return new RunEvent.RunRequested(Replica.CLUSTER, scenario.target(), People.STARTER, scenario.terms());
    }

    private Map<NodeName, URI> addresses() {
        Map<NodeName, URI> addresses = new HashMap<>();
        if (scenario.ownAddresses()) {
            scenario.names().forEach((host, name) -> addresses.put(name, URI.create("http://" + host + ":8090")));
        }
        return addresses;
    }
}
