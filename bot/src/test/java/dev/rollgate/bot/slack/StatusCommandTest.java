package dev.rollgate.bot.slack;

import static dev.rollgate.bot.slack.SlackBench.ANNA;
import static dev.rollgate.bot.slack.SlackBench.BEN;
import static dev.rollgate.bot.slack.SlackBench.CARL;
import static dev.rollgate.bot.slack.SlackBench.HOME;
import static dev.rollgate.bot.slack.SlackBench.PROD;
import static dev.rollgate.bot.slack.SlackBench.RUN;
import static dev.rollgate.bot.slack.SlackBench.TEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.engine.Cursor;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
                :white_circle: *Checked, not started* · 0 of 2 nodes upgraded
                :raised_hand: Waiting for a way out of “wiki-2 has been STARTING for longer than 15 minutes”: its buttons are in the thread, for <@UANNA>, <@UBEN>. Waiting for approval of the start on prod-wiki by <@UANNA>, <@UBEN> (0 of 1)
                Asked %1$s
                *Wrong now*
                :alarm_clock: wiki-2 has been STARTING for longer than 15 minutes (told %1$s)
                Ways out: `/confluence-upgrade wait prod-wiki 15m`, `/confluence-upgrade node prod-wiki wiki-2 stop`, `/confluence-upgrade node prod-wiki wiki-2 shutdown`, `/confluence-upgrade node prod-wiki wiki-2 disconnect`
                For the run as a whole: `/confluence-upgrade cancel prod-wiki`, `/confluence-upgrade abandon prod-wiki`
                *Nodes*
                :white_circle: *wiki-1*: not upgraded yet · ACTIVE on 9.2.19 · 0 tasks, 3 users
                :white_circle: *wiki-2*: not upgraded yet · ACTIVE on 9.2.19 · 0 tasks, 3 users
                *Last events*
                • %1$s · Rollgate raised the alarm: wiki-2 has been STARTING for longer than 15 minutes
                • %1$s · Rollgate asked for approval of the start on prod-wiki (1 needed)
                • %1$s · Rollgate checked the cluster: wiki-1, wiki-2 on 9.2.19
                Run k3x9ab, started by <@UANNA> %1$s. All of it: `/confluence-upgrade audit k3x9ab`""".formatted(MOMENT));
    }

    @Test
    void whatTakesTimeIsToldWithItsLimit() {
        bench.aRunAwaitsItsStart(PROD);
        bench.happened(new RunEvent.NodeSeen(new NodeName("wiki-2"), NodeState.STARTING, null, null, null));
        assertThat(bench.types(CARL, HOME, "status"))
                .contains("\n*Time limits*\n• wiki-2 may be STARTING until <!date^1767610800^");
    }

    @Test
    void whoHasApprovedAlreadyIsTold() {
        bench.aRunAwaitsItsStart(PROD);
        bench.happened(new RunEvent.Approved(3, ANNA));
        bench.happened(new RunEvent.UpgradeModeAsked(1));
        bench.happened(new RunEvent.UpgradeModeSeenOn());
        bench.happened(new RunEvent.GateOpened(new GateSubject.Node(new NodeName("wiki-2")), 2, List.of()));
        bench.happened(new RunEvent.Approved(7, BEN));
        assertThat(bench.types(CARL, HOME, "status"))
                .contains("\nAsked " + MOMENT + "; approved by <@UBEN> " + MOMENT + "\n");
    }

    @Test
    void theThreadIsToldByItsChannelAndItsBeginning() {
        bench.aRunAwaitsItsStart(PROD);
        bench.threadOfRun = Optional.of("1767607200.000100");
        assertThat(bench.types(CARL, HOME, "status"))
                .contains("; its thread is in <#C0PROD>, begun " + MOMENT + ". All of it: ");
    }

    @Test
    void whatSlackDoesNotTakeIsTold() {
        bench.aRunAwaitsItsStart(PROD);
        bench.cursors.advance(
                new Cursor(RUN, "slack-thread", 1, "{}", 2, "is_archived", Instant.EPOCH, Instant.EPOCH, 5));
        bench.clock = MemoryStore.NOW.plusSeconds(29);
        assertThat(bench.types(CARL, HOME, "status")).doesNotContain("Not told yet");

        bench.clock = MemoryStore.NOW.plusSeconds(30);
        assertThat(bench.types(CARL, HOME, "status"))
                .contains("\n*Not told yet*\n• slack-thread: 2 events (is_archived); it is tried again and again\n");
    }

    @Test
    void whatPeopleChoseIsToldWhileItHolds() {
        bench.aNodeIsInError(PROD);
        bench.types(BEN, HOME, "node wiki-1 stop");
        bench.types(BEN, HOME, "node wiki-1 disconnect");
        bench.happened(new RunEvent.ProblemRaised(
                new Problem.NodeOverdue(SlackBench.WIKI_1, NodeState.ERROR, Duration.ofMinutes(15))));
        bench.types(BEN, HOME, "wait 2h");
        assertThat(bench.types(CARL, HOME, "status")).contains("""

                        *Asked for*
                        • wiki-1 is to be stopped, and is not seen OFFLINE yet
                        • wiki-1 is out of rotation at the load balancer; `/confluence-upgrade node prod-wiki wiki-1 reconnect` puts it back
                        • <@UBEN> waits until <!date^1767614400^{date_short_pretty} {time}|2026-01-05 12:00 UTC>: “wiki-1 has been ERROR for longer than 15 minutes”
                        *Nodes*
                        """);
    }

    @Test
    void aRollBackIsToldWithWhoWantedIt() {
        bench.aNodeIsInError(PROD);
        bench.types(BEN, HOME, "rollback");
        assertThat(bench.types(CARL, HOME, "status"))
                .contains("\n*Asked for*\n• <@UBEN> rolls the upgrade back to 9.2.19\n");
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
                :no_entry: *Not started (a check failed)* %1$s
                :no_entry: wiki-2 is OFFLINE: start it first.
                Run k3x9ab, started by <@UANNA> %1$s. All of it: `/confluence-upgrade audit k3x9ab`""".formatted(MOMENT));
    }

    @Test
    void namesFromOutsideCannotMentionAnybody() {
        bench.aRunAwaitsItsStart(PROD);
        bench.happened(new RunEvent.ProblemRaised(new Problem.NodeInError(new NodeName("<!channel>"))));
        assertThat(bench.types(CARL, HOME, "status"))
                .contains("\n:rotating_light: &lt;!channel&gt; is in ERROR (told ");
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
                `/confluence-upgrade retry [cluster] [node]`: does a node's step again, or the finalization that failed
                `/confluence-upgrade skip [cluster] &lt;node&gt;`: leaves a node out: it is stopped, and the run goes on with the rest
                `/confluence-upgrade rollback [cluster] [node]`: puts the version of before back on every upgraded node, or on that one
                `/confluence-upgrade node [cluster] &lt;node&gt; disconnect|reconnect|stop|shutdown`: takes a node out of rotation at the load balancer or puts it back, also without a run; or has it stopped
                `/confluence-upgrade wait [cluster] &lt;time&gt;`: gives what takes too long more time, like `30m` or `2h`
                `/confluence-upgrade on-it [cluster]`: says that you take care of what is open, so that nobody else is bothered
                `/confluence-upgrade takeover [cluster]`: goes on from what others did to the cluster meanwhile
                `/confluence-upgrade abandon [cluster]`: ends the run and leaves the cluster as it is
                `/confluence-upgrade plan [cluster] &lt;version&gt;`: what `start` would do, node by node; looks at the cluster and does nothing
                `/confluence-upgrade page test [cluster]`: sends a test through each pager of the cluster, and shows what each answers
                `/confluence-upgrade history [cluster]`: its runs, or those of all clusters: how each ended and how long it took
                `/confluence-upgrade audit &lt;run&gt; [event]`: everything that happened in a run, and who did it; from that event on
                `/confluence-upgrade clusters`: the clusters, their channels and live runs
                `/confluence-upgrade help`: these lines""");
    }
}
