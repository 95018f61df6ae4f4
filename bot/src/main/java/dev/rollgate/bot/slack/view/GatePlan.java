package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.NodeStep;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plan that an approval is given to, as it was when the question was asked: in another plan it is void. */
final class GatePlan {
    private static final int MOST = 600;
    private static final int LONGEST_NAME = 40;
    /** A phone shows no thirty. */
    private static final int ENOUGH = 5;

    private GatePlan() {}

    /** In one line of mrkdwn. {@code log}: whole. */
    static String of(Run run, List<Recorded> log, Gate gate) {
        Run then = Run.of(run.id(), log.subList(0, (int) gate.number()));
        String plan = switch (gate.subject()) {
            case GateSubject.Start start -> there(then) + ": " + names(then.takingPart());
            case GateSubject.Node node -> there(then) + "; " + withNode(then, node.name());
            case GateSubject.RollBack node -> back(then, node.name());
            case GateSubject.Finalize last -> there(then) + "; " + done(then) + leftOut(then);
        };
        return SlackText.cut("Plan: " + plan, MOST);
    }

    private static String there(Run then) {
        return Words.counted(then.nodes().size(), "node") + ", "
                + then.thePlan().from() + " → " + then.target();
    }

    private static String withNode(Run then, NodeName now) {
        List<NodeProgress> left = then.takingPart().stream()
                .filter(node -> !node.step().isUpgraded() && !node.name().equals(now))
                .toList();
        return done(then) + ", " + name(now) + " now, " + (left.isEmpty() ? "none left" : "left: " + names(left))
                + leftOut(then);
    }

    private static String done(Run then) {
        return then.nodes().stream().filter(node -> node.step().isUpgraded()).count() + " done";
    }

    private static String leftOut(Run then) {
        List<NodeProgress> out =
                then.nodes().stream().filter(node -> node.step().isLeftOut()).toList();
        return out.isEmpty() ? "" : ", left out: " + names(out);
    }

    private static String back(Run then, NodeName now) {
        List<NodeProgress> left = then.nodes().stream()
                .filter(node -> node.step().isUpgraded() || node.step() instanceof NodeStep.Restoring)
                .filter(node -> !node.name().equals(now))
                .toList();
        return then.target() + " → " + then.thePlan().from() + "; " + name(now) + " now, "
                + (left.isEmpty() ? "no other is to be put back" : "then to be put back: " + names(left));
    }

    private static String names(List<NodeProgress> nodes) {
        Stream<String> shown = nodes.stream().limit(ENOUGH).map(node -> name(node.name()));
        int unsaid = nodes.size() - ENOUGH;
        return shown.collect(Collectors.joining(", ")) + (unsaid > 0 ? " and " + unsaid + " more" : "");
    }

    private static String name(NodeName node) {
        return SlackText.foreign(node.text(), LONGEST_NAME);
    }
}
