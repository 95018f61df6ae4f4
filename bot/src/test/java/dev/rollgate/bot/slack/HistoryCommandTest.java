package dev.rollgate.bot.slack;

import static dev.rollgate.bot.slack.SlackBench.ANNA;
import static dev.rollgate.bot.slack.SlackBench.CARL;
import static dev.rollgate.bot.slack.SlackBench.HOME;
import static dev.rollgate.bot.slack.SlackBench.PROD;
import static dev.rollgate.bot.slack.SlackBench.TEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import dev.rollgate.orchestration.run.Version;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code history} tells whoever asks, in whatever channel, how runs ended, newest first. */
class HistoryCommandTest {
    private static final String MOMENT = "<!date^1767607200^{date_short_pretty} {time}|2026-01-05 10:00 UTC>";

    private final SlackBench bench = new SlackBench(PROD, TEST);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void runsOfAClusterAreToldWithTheirEnd() {
        bench.aRunIsBlocked(TEST, "wiki-2 is OFFLINE: start it first.");
        assertThat(bench.types(CARL, "CELSE", "history test-wiki")).isEqualTo("""
                *Runs of test-wiki*, newest first
                :no_entry: `k3x9ab` test-wiki to 9.2.21 · *Not started (a check failed)*: wiki-2 is OFFLINE: start it first. · started by <@UANNA> %s · took 0 seconds""".formatted(MOMENT));
    }

    @Test
    void withoutAClusterTheRunsOfAllAreTold() {
        bench.aRunAwaitsItsStart(PROD);
        cancelled("second", TEST);
        assertThat(bench.types(CARL, HOME, "history")).isEqualTo("""
                *Runs of all clusters*, newest first
                :black_square_for_stop: `second` test-wiki to 9.2.21 · *Cancelled* · started by <@UANNA> %1$s · took 0 seconds
                :white_circle: `k3x9ab` prod-wiki: 9.2.19 → 9.2.21 · *Checked, not started* · 0 of 2 nodes upgraded · started by <@UANNA> %1$s · live""".formatted(MOMENT));
    }

    @Test
    void tenAreToldAndTheOlderOnesCounted() {
        for (int i = 1; i <= 12; i++) {
            cancelled("run-" + i, PROD);
        }
        assertThat(bench.types(CARL, HOME, "history prod-wiki"))
                .contains("`run-12`", "`run-3`")
                .doesNotContain("`run-2`")
                .endsWith("\n… and 2 older runs");
    }

    @Test
    void whereThereWasNoneThatIsSaid() {
        assertThat(bench.types(CARL, HOME, "history")).isEqualTo("There was no run yet.");
        assertThat(bench.types(CARL, HOME, "history test-wiki")).isEqualTo("test-wiki has no run yet.");
    }

    @Test
    void anUnknownClusterIsAnsweredWithTheKnownOnes() {
        assertThat(bench.types(CARL, HOME, "history wiki"))
                .isEqualTo("No cluster is called “wiki”. The clusters are: prod-wiki, test-wiki. This is what `history`"
                        + " takes: `/confluence-upgrade history [cluster]`.");
    }

    private void cancelled(String id, SlackCluster cluster) {
        RunId run = new RunId(id);
        bench.store.begin(run, new RunEvent.RunRequested(cluster.key(), Version.of("9.2.21"), ANNA, cluster.terms()));
        bench.store.happened(run, new RunEvent.RunCancelled());
    }
}
