package dev.rollgate.bot.slack;

import static dev.rollgate.bot.slack.SlackBench.ANNA;
import static dev.rollgate.bot.slack.SlackBench.BEN;
import static dev.rollgate.bot.slack.SlackBench.HOME;
import static dev.rollgate.bot.slack.SlackBench.PROD;
import static dev.rollgate.bot.slack.SlackBench.RUN;
import static dev.rollgate.bot.slack.SlackBench.TEST;
import static dev.rollgate.bot.slack.SlackBench.WIKI_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.Shutdown;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each way out of a problem can be typed; what does not apply is refused with the rule and what to do instead. */
class WayOutCommandTest {
    private static final String NEXT = " The thread in <#C0PROD> says what comes next.";
    private final SlackBench bench = new SlackBench(PROD, TEST);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theNodeInHandIsRetriedWhereNoneIsNamed() {
        bench.aNodeIsInError(PROD);
        assertThat(types("retry")).isEqualTo("Run k3x9ab of prod-wiki: the step of wiki-1 is done again." + NEXT);
        assertThat(bench.store.events(RUN)).endsWith(new RunEvent.StepRetried(WIKI_1, BEN));
    }

    @Test
    void aFailedFinalizationIsRetriedBeforeAnyNode() {
        bench.aNodeIsInError(PROD);
        bench.happened(new RunEvent.ProblemCleared(new Problem.NodeInError(WIKI_1)));
        bench.happened(new RunEvent.FinalizeAsked(1));
        bench.happened(new RunEvent.ProblemRaised(new Problem.FinalizationFailed(List.of("disk full"))));
        assertThat(types("retry prod-wiki"))
                .isEqualTo("Run k3x9ab of prod-wiki: the failed upgrade tasks are run again." + NEXT);
        assertThat(bench.store.events(RUN)).endsWith(new RunEvent.RetryRequested(BEN));
    }

    @Test
    void aNodeIsLeftOut() {
        bench.aNodeIsInError(PROD);
        assertThat(types("skip wiki-1"))
                .isEqualTo("Run k3x9ab of prod-wiki: wiki-1 is left out, once it is stopped."
                        + " `/confluence-upgrade retry prod-wiki wiki-1` takes it in again." + NEXT);
        assertThat(bench.store.events(RUN)).endsWith(new RunEvent.LeaveOutAsked(WIKI_1, BEN));
    }

    @Test
    void aNodeIsFoundWhateverItsCaseIfOnlyOneIsCalledSo() {
        bench.aNodeIsInError(PROD);
        types("skip prod-wiki WIKI-1");
        assertThat(bench.store.events(RUN)).endsWith(new RunEvent.LeaveOutAsked(WIKI_1, BEN));
    }

    @Test
    void aNodeThatIsNotThereIsAnsweredWithThoseThatAre() {
        bench.aNodeIsInError(PROD);
        refused("skip wiki-9", "No node of prod-wiki is called “wiki-9”. Its nodes: wiki-1, wiki-2, wiki-3.");
    }

    @Test
    void oneNodeGoesBackAndTheRunPauses() {
        bench.aNodeIsInError(PROD);
        assertThat(types("rollback prod-wiki wiki-1"))
                .isEqualTo("Run k3x9ab of prod-wiki: wiki-1 goes back to 9.2.19, and the run is paused." + NEXT);
        assertThat(bench.store.events(RUN))
                .endsWith(new RunEvent.NodeRollbackBegun(WIKI_1, BEN), new RunEvent.RunPaused(BEN));
    }

    @Test
    void everythingGoesBack() {
        bench.aNodeIsInError(PROD);
        assertThat(types("rollback"))
                .isEqualTo("Run k3x9ab of prod-wiki: every upgraded node goes back to 9.2.19, one at a time, each asked"
                        + " about; then upgrade mode is switched off." + NEXT);
        assertThat(bench.store.events(RUN)).endsWith(new RunEvent.RollbackRequested(BEN));
        refused(
                "rollback",
                "Run k3x9ab is being rolled back already, a node at a time. `/confluence-upgrade status prod-wiki` shows"
                        + " how far it is.");
    }

    @Test
    void aNodeIsStoppedOrShutDown() {
        bench.aNodeIsInError(PROD);
        assertThat(types("node wiki-1 stop")).isEqualTo("Run k3x9ab of prod-wiki: wiki-1 is to be stopped." + NEXT);
        assertThat(bench.store.events(RUN)).endsWith(new RunEvent.NodeStopAsked(WIKI_1, Shutdown.GRACEFULLY, BEN));
        types("node prod-wiki wiki-1 shutdown");
        assertThat(bench.store.events(RUN)).endsWith(new RunEvent.NodeStopAsked(WIKI_1, Shutdown.ALTOGETHER, BEN));
    }

    @Test
    void aNodeLeavesRotationAndComesBack() {
        bench.aNodeIsInError(PROD);
        types("node wiki-1 disconnect");
        assertThat(bench.store.events(RUN)).endsWith(new RunEvent.NodeDisconnected(WIKI_1, BEN));
        refused(
                "node wiki-1 disconnect",
                "wiki-1 is out of rotation already. `/confluence-upgrade node prod-wiki wiki-1 reconnect` puts it back.");
        refused(
                "node wiki-1 reconnect",
                "wiki-1 is ERROR, and only a node that is ACTIVE on the version where it belongs goes back into"
                        + " rotation. See that it is, then ask again.");
    }

    @Test
    void asLongAsAnotherIsOutNoSecondNodeLeavesRotation() {
        bench.aNodeIsInError(PROD);
        refused(
                "node wiki-2 disconnect",
                "Only one node may be out at a time, and wiki-1 is, or may be soon: with wiki-2 two would be. Bring it"
                        + " back first; if only the load balancer keeps it out: `/confluence-upgrade node prod-wiki wiki-1"
                        + " reconnect`.");
    }

    @Test
    void whatTakesTooLongIsGivenTime() {
        var late = new Problem.NodeOverdue(WIKI_1, NodeState.STARTING, Duration.ofMinutes(15));
        bench.aNodeIsInError(PROD);
        bench.happened(new RunEvent.ProblemRaised(late));
        assertThat(types("wait 1h30m")).isEqualTo("Run k3x9ab of prod-wiki: what takes too long has more time." + NEXT);
        assertThat(bench.store.events(RUN)).endsWith(new RunEvent.MoreTimeGiven(late, Duration.ofMinutes(90), BEN));
        refused(
                "wait 1h",
                "Nothing takes too long now, or it was given more time already: there is nothing to wait longer for.");
        refused(
                "wait 2000m",
                "A wait is at least 1 minute and at most 24 hours, like `/confluence-upgrade wait prod-wiki 1h`.");
    }

    @Test
    void whatOthersDidIsTakenOver() {
        var upgraded = new Problem.NodeUpgradedOutside(WIKI_1);
        bench.aNodeIsInError(PROD);
        bench.happened(new RunEvent.ProblemRaised(upgraded));
        assertThat(types("takeover")).isEqualTo("Run k3x9ab of prod-wiki: it goes on from what others did." + NEXT);
        assertThat(bench.store.events(RUN)).endsWith(new RunEvent.TakenOver(List.of(upgraded), BEN));
        refused(
                "takeover",
                "Nothing that others did is open, or somebody took it over already: there is nothing to take over.");
    }

    @Test
    void aRunIsAbandoned() {
        bench.aNodeIsInError(PROD);
        assertThat(types("abandon"))
                .isEqualTo("Run k3x9ab of prod-wiki: abandoned. The cluster stays as it is, and nobody watches it from"
                        + " here.");
        assertThat(bench.store.events(RUN)).endsWith(new RunEvent.RunAbandoned(BEN));
    }

    @Test
    void whatIsMissingOrWrongIsSaidWithWhatToTypeInstead() {
        bench.aNodeIsInError(PROD);
        refused("skip", "Which node? This is what `skip` takes: `/confluence-upgrade skip [cluster] &lt;node&gt;`.");
        refused(
                "wait 30",
                "“30” is no time: say `30m`, `2h` or `1h30m`. This is what `wait` takes: `/confluence-upgrade wait"
                        + " [cluster] &lt;time&gt;`.");
        refused(
                "node wiki-1 restart",
                "“restart” is nothing that can be done with a node: it is disconnect, reconnect, stop or shutdown, after"
                        + " the node's name. This is what `node` takes: `/confluence-upgrade node [cluster] &lt;node&gt;"
                        + " disconnect|reconnect|stop|shutdown`.");
        refused(
                "skip wiki wiki-1",
                "No cluster is called “wiki”. The clusters are: prod-wiki, test-wiki. This is what `skip` takes:"
                        + " `/confluence-upgrade skip [cluster] &lt;node&gt;`.");
        refused(
                "abandon prod-wiki now",
                "A word too many: “now”. This is what `abandon` takes: `/confluence-upgrade abandon [cluster]`.");
    }

    @Test
    void whoIsNoApproverChoosesNoWayOut() {
        bench.aNodeIsInError(TEST);
        assertThat(bench.types(ANNA, "C0TEST", "skip wiki-1"))
                .isEqualTo("You are not an approver of test-wiki. Nothing happened: ask one of <!subteam^SOPS>.");
    }

    private void refused(String typed, String answer) {
        List<RunEvent> before = bench.store.events(RUN);
        assertThat(types(typed)).isEqualTo(answer);
        assertThat(bench.store.events(RUN)).isEqualTo(before);
    }

    private String types(String typed) {
        return bench.types(BEN, HOME, typed);
    }
}
