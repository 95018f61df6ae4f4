package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.NodeLoad;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Outlook;
import dev.rollgate.orchestration.run.Terms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a run would do, in mrkdwn, for somebody who only asks. */
public final class PlanText {
    private static final int STEPS = 6000;
    private static final int CHECKS = 2500;
    private static final int NAME = 60;

    private PlanText() {}

    /** @param terms what a run that is started now would be agreed on */
    public static String of(ClusterKey cluster, Outlook outlook, Terms terms, Room room) {
        List<String> lines = new ArrayList<>();
        lines.add("*Plan: " + journey(cluster, outlook) + "*. Nothing is done by asking.");
        if (outlook.blocks()) {
            lines.add("*A run would end at once*, and change nothing. In the way:");
            lines.addAll(Lines.within(CHECKS, Checks.blocking(outlook.checks()), "reason")
                    .shown());
        } else {
            lines.add(Sign.DONE.before("Nothing is in the way."));
        }
        List<String> warnings = Checks.warnings(outlook.checks());
        if (!warnings.isEmpty()) {
            lines.add("*Warnings*");
            lines.addAll(Lines.within(CHECKS, warnings, "warning").shown());
        }
        if (!outlook.blocks()) {
            lines.addAll(wayThrough(cluster, outlook, terms, room));
        }
        return String.join("\n", lines);
    }

    private static String journey(ClusterKey cluster, Outlook outlook) {
        String name = SlackText.name(cluster);
        return outlook.plan()
                .map(plan -> name + ": " + plan.from() + " → " + outlook.target())
                .orElse(name + " to " + outlook.target());
    }

    private static List<String> wayThrough(ClusterKey cluster, Outlook outlook, Terms terms, Room room) {
        List<String> lines = new ArrayList<>();
        lines.add("*In this order*");
        lines.addAll(Lines.within(STEPS, steps(outlook, terms, room), "step").shown());
        lines.add("The least busy node goes first, as busy as they are now; a run looks again before each.");
        lines.add("Asked for approval: " + SlackText.cut(room.asked(), 600)
                + (terms.selfApproval() ? "." : ", but not whoever starts it."));
        lines.add(SlashCommand.with("start " + SlackText.name(cluster) + " " + outlook.target()) + " begins it.");
        return lines;
    }

    private static List<String> steps(Outlook outlook, Terms terms, Room room) {
        List<String> steps = new ArrayList<>();
        steps.add("1. *Start*: " + approval(terms.approvals().start()) + ", then upgrade mode is switched on");
        outlook.loads().forEach(node -> steps.add((steps.size() + 1) + ". " + node(node, outlook, terms, room)));
        steps.add((steps.size() + 1) + ". *Finalize*: "
                + approval(terms.approvals().finalizing())
                + ", then Confluence runs its upgrade tasks; after that there is no way back but restoring a backup");
        return steps;
    }

    private static String node(NodeLoad node, Outlook outlook, Terms terms, Room room) {
        String load = Words.load(node);
        return "*" + SlackText.foreign(node.node().text(), NAME) + "*" + (load.isEmpty() ? "" : " (" + load + ")")
                + ": " + approval(terms.approvals().node()) + ", end of its tasks, " + replacement(node, outlook, room)
                + ", ACTIVE on " + outlook.target() + watch(terms.limits().soak());
    }

    private static String approval(int needed) {
        return switch (needed) {
            case 0 -> "no approval";
            case 1 -> "approval";
            default -> "approval by " + needed + " people";
        };
    }

    private static String replacement(NodeLoad node, Outlook outlook, Room room) {
        return room.driver()
                        .todo(node.node(), outlook.target(), NodeState.ACTIVE)
                        .isPresent()
                ? "replaced by a person"
                : "replaced";
    }

    private static String watch(Duration soak) {
        return soak.isZero() ? "" : ", watched for " + Words.of(soak);
    }
}
