package dev.rollgate.bot.slack;

import static dev.rollgate.bot.slack.SlackBench.BEN;
import static dev.rollgate.bot.slack.SlackBench.HOME;
import static dev.rollgate.bot.slack.SlackBench.PROD;
import static dev.rollgate.bot.slack.SlackBench.TEST;
import static dev.rollgate.bot.slack.StandInConfluence.node;
import static dev.rollgate.bot.slack.StandInConfluence.stable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.slack.view.RecipeText;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.NodeView;
import dev.rollgate.orchestration.run.Reading;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.Trouble;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where no run is live, users are moved all the same, after a look at the cluster; and a roll back is told what remains. */
class WithoutARunTest {
    private final SlackBench bench = new SlackBench(PROD, TEST);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aNodeMayLeaveRotationWhileEveryOtherIsActive() {
        assertThat(types("node prod-wiki wiki-1 disconnect")).isEqualTo("Looking at prod-wiki …");
        assertThat(bench.slack.nextWhisper())
                .startsWith("Every other node of prod-wiki is ACTIVE, so wiki-1 may leave rotation.")
                .contains("recorded nowhere")
                .contains("`/confluence-upgrade node prod-wiki wiki-1 reconnect`")
                .endsWith("\n" + RecipeText.of(PROD.room().balancer().disconnect(SlackBench.WIKI_1)));
        assertThat(bench.store.runs()).isZero();
    }

    @Test
    void twoNodesAreNeverOut() {
        bench.confluence.shown = stable(node("wiki-1", 0, 1), starting("wiki-2"));
        types("node prod-wiki wiki-1 disconnect");
        assertThat(bench.slack.nextWhisper())
                .startsWith("Only one node may be out at a time, and wiki-2 is, or may be soon")
                .endsWith(" Nothing happened.");
    }

    @Test
    void onlyANodeThatIsActiveComesBack() {
        bench.confluence.shown = stable(node("wiki-1", 0, 1), starting("wiki-2"));
        types("node prod-wiki wiki-2 reconnect");
        assertThat(bench.slack.nextWhisper()).startsWith("wiki-2 is STARTING, and only a node that is ACTIVE");
        types("node prod-wiki WIKI-1 reconnect");
        assertThat(bench.slack.nextWhisper()).startsWith("wiki-1 of prod-wiki is ACTIVE, so it may go back");
    }

    @Test
    void whereNothingCanBeReadNothingIsAdvised() {
        bench.confluence.shown = Reading.unknown(Trouble.Kind.TIMED_OUT, "no answer within 10 seconds");
        types("node prod-wiki wiki-1 disconnect");
        assertThat(bench.slack.nextWhisper())
                .isEqualTo("Confluence of prod-wiki does not answer as it should (no answer within 10 seconds), so"
                        + " nobody knows which nodes serve. Nothing happened: see that it answers, and send it again.");
    }

    @Test
    void aNodeThatIsNotThereIsAnsweredWithThoseThatAre() {
        types("node prod-wiki wiki-9 disconnect");
        assertThat(bench.slack.nextWhisper())
                .isEqualTo(
                        "No node of prod-wiki is called “wiki-9”. Its nodes: wiki-1, wiki-2, wiki-3. Nothing happened.");
    }

    @Test
    void otherWaysOutNeedARun() {
        assertThat(types("skip prod-wiki wiki-1")).isEqualTo("prod-wiki has no live run: there is nothing to skip.");
        assertThat(types("takeover prod-wiki")).isEqualTo("prod-wiki has no live run: there is nothing to take over.");
        assertThat(types("rollback prod-wiki")).isEqualTo("prod-wiki has no live run: there is nothing to roll back.");
    }

    @Test
    void aFinalizedUpgradeIsNotRolledBack() {
        bench.aNodeIsInError(PROD);
        bench.happened(new RunEvent.RunCompleted(false));
        assertThat(types("rollback prod-wiki"))
                .isEqualTo("Run k3x9ab of prod-wiki is complete: the upgrade to 9.2.21 is finalized, and a finalized"
                        + " upgrade cannot be rolled back. What remains is to restore the backup of before it, with"
                        + " downtime: stop every node, restore the database, the shared home and each node's local home"
                        + " and installation of 9.2.19, then start them one after the other. Nothing happened.");
    }

    @Test
    void whatWasAbandonedIsPutBackByHand() {
        bench.aNodeIsInError(PROD);
        bench.happened(new RunEvent.RunAbandoned(BEN));
        assertThat(types("rollback prod-wiki wiki-1"))
                .startsWith("Run k3x9ab of prod-wiki was abandoned. The bot does not touch what it left. By hand: put"
                        + " 9.2.19 back on each upgraded node");
    }

    @Test
    void whatWasCancelledNeedsNoRollBack() {
        bench.aRunAwaitsItsStart(PROD);
        bench.happened(new RunEvent.RunCancelled());
        assertThat(types("rollback prod-wiki"))
                .isEqualTo("Run k3x9ab of prod-wiki was cancelled: no node is upgraded, nothing is to be rolled back.");
    }

    private static NodeView starting(String name) {
        return new NodeView("id-" + name, name, "10.0.0.2", NodeState.STARTING, null, null, null, null, List.of());
    }

    private String types(String typed) {
        return bench.types(BEN, HOME, typed);
    }
}
