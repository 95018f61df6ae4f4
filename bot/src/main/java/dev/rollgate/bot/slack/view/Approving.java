package dev.rollgate.bot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.rollgate.orchestration.run.Approvals;

/** Who will be asked during a run that is not started yet, and how many of them must say yes. */
final class Approving {
    private static final int ASKED = 2000;

    private Approving() {}

    static LayoutBlock block(FormCluster cluster) {
        return BlockKit.text("*Who approves:* " + SlackText.cut(cluster.room().asked(), ASKED) + "\n"
                + counts(cluster.terms().approvals()) + ". " + starter(cluster));
    }

    private static String counts(Approvals approvals) {
        return "Start: " + needed(approvals.start()) + " · each node: " + needed(approvals.node()) + " · finalizing: "
                + needed(approvals.finalizing());
    }

    private static String needed(int people) {
        return people == 0 ? "nobody is asked" : people == 1 ? "1 person" : people + " people";
    }

    private static String starter(FormCluster cluster) {
        return cluster.terms().selfApproval()
                ? "Whoever starts the run may be one of them."
                : "Whoever starts the run may not be one of them.";
    }
}
