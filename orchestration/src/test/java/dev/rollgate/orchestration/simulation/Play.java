package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.engine.Rules;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunId;
import dev.rollgate.orchestration.simulation.audit.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A seed that was played, to its end or to its failure. */
record Play(
        long seed,
        Simulation simulation,
        List<Fact> facts,
        Census census,
        @Nullable Run ending,
        @Nullable Throwable thrown) {
    static Play of(long seed, Rules rules) {
        return of(seed, rules, Pagers.Maker.REAL);
    }

    static Play of(long seed, Rules rules, Pagers.Maker pagers) {
        List<Fact> facts = new ArrayList<>();
        Census census = new Census();
        Simulation simulation = new Simulation(seed, rules, pagers, fact -> {
            census.hear(fact);
            if (fact instanceof Fact.Happened || fact instanceof Fact.Called || fact instanceof Fact.TookEffect) {
                facts.add(fact);
            }
        });
        try {
            return new Play(seed, simulation, facts, census, simulation.play(), null);
        } catch (RuntimeException | Error failed) {
            return new Play(seed, simulation, facts, census, null, failed);
        }
    }

    boolean isCalm() {
        return simulation.scenario().isCalm();
    }

    /** The last run; only of one that did not fail. */
    Run run() {
        if (ending == null) {
            throw new IllegalStateException(title(), thrown);
        }
        return ending;
    }

    String title() {
        return "seed " + seed;
    }

    /** What went wrong, and the command that repeats it. */
    Optional<String> failure() {
        return thrown == null
                ? Optional.empty()
                : Optional.of(title() + ": " + thrown + "\n  at " + place(thrown)
                        + "\n  repeat it: mvn test -pl orchestration -am -Dtest=SimulationTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dseed=" + seed);
    }

    private static String place(Throwable thrown) {
        return thrown.getStackTrace().length == 0 ? "?" : thrown.getStackTrace()[0].toString();
    }

    /** Everything that happened, a line each; equal for equal seeds. */
    String script() {
        StringBuilder lines = new StringBuilder(title() + " " + simulation.scenario() + "\n");
        for (RunId run : simulation.runs()) {
            lines.append(run).append('\n');
            for (Recorded event : simulation.log(run)) {
                lines.append(String.format("  %s %3d %s%n", event.at(), event.number(), event.event()));
            }
        }
        lines.append(simulation.world().cluster().journal());
        failure().ifPresent(lines::append);
        return lines.toString();
    }
}
