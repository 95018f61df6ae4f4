package dev.rollgate.bot.slack;

import static dev.rollgate.bot.slack.SlackBench.ANNA;
import static dev.rollgate.bot.slack.SlackBench.CARL;
import static dev.rollgate.bot.slack.SlackBench.HOME;
import static dev.rollgate.bot.slack.SlackBench.PROD;
import static dev.rollgate.bot.slack.SlackBench.TEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who asks is told how things stand, privately, in whatever channel. */
class StatusCommandTest {
    private static final String MOMENT = "<!date^1767607200^{date_short_pretty} {time}|2026-01-05 10:00 UTC>";
    private final SlackBench bench = new SlackBench(PROD, TEST);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aLiveRunIsToldNodeByNode() {
        bench.aRunAwaitsItsStart(PROD);
        bench.happened(new RunEvent.ProblemRaised(
                new Problem.NodeOverdue(new NodeName("wiki-2"), NodeState.STARTING, Duration.ofMinutes(15))));
        assertThat(bench.types(CARL, "CELSE", "status")).isEqualTo("""
                *Upgrade of prod-wiki: 9.2.19 → 9.2.21*
                *Checked, not started*
                0 of 2 nodes upgraded
                Waiting for approval of the start on prod-wiki by <@UANNA>, <@UBEN> (0 of 1)
                • *wiki-1*: not upgraded yet · ACTIVE on 9.2.19 since %1$s · 0 tasks, 3 users
                • *wiki-2*: not upgraded yet · ACTIVE on 9.2.19 since %1$s · 0 tasks, 3 users
                *Wrong now*
                • wiki-2 has been STARTING for longer than 15 minutes
                Run k3x9ab, started by <@UANNA> %1$s""".formatted(MOMENT));
    }

    @Test
    void aRunThatIsOverIsToldByItsEnd() {
        bench.aRunAwaitsItsStart(PROD);
        bench.types(ANNA, HOME, "cancel");
        assertThat(bench.types(CARL, HOME, "status prod-wiki")).contains("*Cancelled* " + MOMENT);
    }

    @Test
    void aRunThatWasRefusedSaysWhy() {
        bench.aRunIsBlocked(PROD, "wiki-2 is OFFLINE: start it first.");
        assertThat(bench.types(CARL, HOME, "status prod-wiki")).isEqualTo("""
                *Upgrade of prod-wiki to 9.2.21*
                *Not started (a check failed)* %1$s
                • wiki-2 is OFFLINE: start it first.
                Run k3x9ab, started by <@UANNA> %1$s""".formatted(MOMENT));
    }

    @Test
    void namesFromOutsideCannotMentionAnybody() {
        bench.aRunAwaitsItsStart(PROD);
        bench.happened(new RunEvent.ProblemRaised(new Problem.NodeInError(new NodeName("<!channel>"))));
        assertThat(bench.types(CARL, HOME, "status")).contains("\n• &lt;!channel&gt; is in ERROR\n");
    }

    @Test
    void aClusterWithoutRunsSaysSo() {
        assertThat(bench.types(CARL, HOME, "status test-wiki")).isEqualTo("test-wiki has no run yet.");
    }

    @Test
    void clustersAreListedWithChannelAndLiveRun() {
        bench.aRunAwaitsItsStart(PROD);
        assertThat(bench.types(CARL, HOME, "clusters")).isEqualTo("""
                prod-wiki in <#C0PROD>: run k3x9ab to 9.2.21. Checked, not started, 0 of 2 nodes upgraded. Waiting for approval of the start on prod-wiki by <@UANNA>, <@UBEN> (0 of 1)
                test-wiki in <#C0TEST>: no live run""");
    }

    @Test
    void helpHasALineForEachCommand() {
        assertThat(bench.types(CARL, HOME, "help")).isEqualTo("""
                `/confluence-upgrade start [cluster] [version]`: upgrades a cluster node by node; asks before each step
                `/confluence-upgrade status [cluster]`: where its run stands, told to you only
                `/confluence-upgrade pause [cluster]`: touches no further node until `resume`; a node that is being replaced is still watched
                `/confluence-upgrade resume [cluster]`: goes on, and asks again what was open
                `/confluence-upgrade cancel [cluster]`: ends the run, while no node is upgraded
                `/confluence-upgrade clusters`: the clusters, their channels and live runs
                `/confluence-upgrade help`: these lines""");
    }
}
