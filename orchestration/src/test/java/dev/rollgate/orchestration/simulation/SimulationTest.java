package dev.rollgate.orchestration.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.engine.Rules;
import dev.rollgate.orchestration.run.Phase;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whatever a cluster, its people and the faults of a seed do, every invariant holds after each step, and the run ends. */
class SimulationTest {
    private static final long SEEDS = Long.getLong("seeds", 1_000);

    @Test
    void everySeedEndsAndHoldsEveryInvariant() {
        Long one = Long.getLong("seed");
        if (one != null) {
            System.out.println(Play.of(one, Rules.REAL).script());
            return;
        }
        Coverage coverage = new Coverage();
        List<String> failures = LongStream.rangeClosed(1, SEEDS)
                .parallel()
                .mapToObj(seed -> Play.of(seed, Rules.REAL))
                .peek(coverage::add)
                .flatMap(play -> play.failure().stream())
                .limit(5)
                .toList();
        assertThat(failures).isEmpty();
        System.out.println(coverage.print());
    }

    @Test
    void calmSeedsComplete() {
        List<Play> calm = LongStream.rangeClosed(1, 200)
                .mapToObj(seed -> Play.of(seed, Rules.REAL))
                .filter(Play::isCalm)
                .toList();
        assertThat(calm)
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        play -> assertThat(play.run().phase()).as(play.title()).isInstanceOf(Phase.Completed.class));
    }

    @Test
    void theSameSeedGivesTheSameLog() {
        String once = scripts();
        assertThat(scripts()).isEqualTo(once);
    }

    private static String scripts() {
        return LongStream.rangeClosed(1, 20)
                .mapToObj(seed -> Play.of(seed, Rules.REAL).script())
                .collect(Collectors.joining("\n"));
    }
}
