package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** People in the channel: they approve, twice and late too, change their minds, and answer everything in the end. */
final class People {
    static final Person STARTER = new Person("ada");
    private static final List<Person> ALL = List.of(STARTER, new Person("bob"), new Person("cyn"), new Person("dan"));

    private final Scenario.Habits habits;
    private final Happenings time;
    private final Voice voice;
    private final WaysTaken ways;
    private final Whims whims;
    private final Chance care;
    private final Supplier<Optional<Run>> current;
    private final Chance chance;
    private boolean away;
    private boolean dutiful;

    People(
            Scenario scenario,
            Happenings time,
            Voice voice,
            Supplier<Optional<Run>> current,
            Chance chance,
            Chance care) {
        this.habits = scenario.habits();
        this.time = time;
        this.voice = voice;
        this.ways = new WaysTaken(scenario, time, voice, chance);
        this.whims = new Whims(chance);
        this.care = care;
        this.current = current;
        this.chance = chance;
        if (habits.absent()) {
            time.in(Duration.ofMinutes(5), () -> away = true);
            time.in(Duration.ofMinutes(40), () -> away = false);
        }
        lookAgain();
    }

    /** From now on they answer everything, and change nothing else. */
    void doTheirDuty() {
        dutiful = true;
        away = false;
    }

    boolean areAway() {
        return away;
    }

    /** Some change their mind as soon as they read that something begins. */
    void hear(RunEvent event) {
        boolean begins = event instanceof RunEvent.RunRequested || event instanceof RunEvent.OrdersConfluence;
        if (begins && !dutiful && habits.cancelling() > 0 && chance.onceIn(6)) {
            boolean stops = chance.onceIn(3);
            time.in(
                    chance.seconds(0, 3),
                    () -> current.get()
                            .map(Run::id)
                            .ifPresent(run ->
                                    voice.say(run, stops ? new Command.Cancel(STARTER) : new Command.Pause(STARTER))));
        }
    }

    private void lookAgain() {
        time.in(chance.seconds(3, 25), () -> {
            lookAgain();
            if (!away) {
                current.get().filter(run -> care.onceIn(habits.caring())).ifPresent(this::takeCare);
                current.get().filter(run -> !run.isOver() || chance.onceIn(10)).ifPresent(this::look);
            }
        });
    }

    private void look(Run run) {
        if (dutiful || chance.onceIn(habits.hesitant())) {
            answer(run);
        }
        if (dutiful) {
            ways.leadOn(run, anybody());
        } else {
            meddle(run);
        }
    }

    /** Of what is wrong or asked, or of what was. */
    private void takeCare(Run run) {
        List<Long> open = Stream.concat(
                        run.openIncidents().stream().map(Incident::number), run.openGate().map(Gate::number).stream())
                .toList();
        long subject = open.isEmpty() || care.onceIn(8) ? run.version() : care.oneOf(open);
        say(run, new Command.TakeCare(subject, care.oneOf(ALL)));
    }

    private void answer(Run run) {
        run.openGate().ifPresent(gate -> approve(run, gate));
        if (run.isPaused()) {
            say(run, new Command.Resume(anybody()));
        }
        if (run.has(problem -> problem instanceof Problem.FinalizationFailed)) {
            say(run, new Command.RetryFinalization(anybody()));
        }
    }

    /** Clicks of one or two people, at once or twice. */
    private void approve(Run run, Gate gate) {
        Person one = anybody();
        say(run, new Command.Approve(gate.number(), one));
        if (chance.onceIn(3)) {
            Person other = chance.onceIn(2) ? one : anybody();
            time.in(chance.mostlyShort(1, 60), () -> say(run, new Command.Approve(gate.number(), other)));
        }
    }

    private void meddle(Run run) {
        if (chance.onceIn(habits.choosing())) {
            ways.choose(run, anybody());
        }
        if (chance.onceIn(habits.rash())) {
            say(run, whims.any(run, anybody()));
        }
        if (chance.onceIn(habits.rejecting())) {
            run.openGate().ifPresent(gate -> say(run, new Command.Reject(gate.number(), anybody())));
        }
        if (chance.onceIn(habits.pausing())) {
            say(run, new Command.Pause(anybody()));
        }
        if (chance.onceIn(habits.cancelling())) {
            say(run, new Command.Cancel(anybody()));
        }
        if (chance.onceIn(habits.declaring())) {
            run.inHand()
                    .map(NodeProgress::name)
                    .ifPresent(node -> say(run, new Command.DeclareReplaced(node, anybody())));
        }
        if (chance.onceIn(15)) {
            clickSomethingOld(run);
        }
    }

    private void clickSomethingOld(Run run) {
        long number = run.gates().isEmpty() ? 99 : chance.oneOf(run.gates()).number();
        Command click =
                chance.onceIn(2) ? new Command.Approve(number, anybody()) : new Command.RetryFinalization(anybody());
        say(run, click);
    }

    private Person anybody() {
        return chance.oneOf(ALL);
    }

    private void say(Run run, Command command) {
        voice.say(run.id(), command);
    }
}
