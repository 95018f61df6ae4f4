package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeLoad;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.NodeStep;
import dev.rollgate.orchestration.run.Order;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One word a thing: what the parts of a run are called in every message. */
public final class Words {
    private Words() {}

    /** Where a run stands, as a part of a sentence or a line of its own. */
    public static String of(Phase phase) {
        return Glossary.of(phase).word();
    }

    /** The same in the midst of a sentence. */
    public static String withinSentence(Phase phase) {
        String whole = of(phase);
        return whole.substring(0, 1).toLowerCase(Locale.ROOT) + whole.substring(1);
    }

    /** What a gate is about, as a thing that is approved or rejected. */
    public static String of(GateSubject subject, ClusterKey cluster) {
        return switch (subject) {
            case GateSubject.Start start -> "the start on " + SlackText.name(cluster);
            case GateSubject.Node node -> SlackText.name(node.name());
            case GateSubject.RollBack node -> "the roll back of " + SlackText.name(node.name());
            case GateSubject.Finalize last -> "finalizing " + SlackText.name(cluster);
        };
    }

    static String of(NodeStep step) {
        String word = Glossary.of(step).word();
        return step instanceof NodeStep.Soaking(Instant until) ? word + " until " + SlackText.date(until) : word;
    }

    /** Confluence's own word, and where it is none, what that means. */
    static String of(NodeState state) {
        return Glossary.of(state).word();
    }

    static String of(Order.What what) {
        return switch (what) {
            case SWITCH_UPGRADE_MODE_ON -> "switch upgrade mode on";
            case SWITCH_UPGRADE_MODE_OFF -> "switch upgrade mode off";
            case FINALIZE -> "run the upgrade tasks";
            case RETRY_FINALIZATION -> "run the failed upgrade tasks again";
            case GIVEN_BY_OTHERS -> "do what somebody asked for in Confluence itself";
        };
    }

    /** "15 minutes", "1 hour 30 minutes", "45 seconds". */
    static String of(Duration length) {
        List<String> parts = new ArrayList<>();
        if (length.toHours() > 0) {
            parts.add(counted(length.toHours(), "hour"));
        }
        if (length.toMinutesPart() > 0) {
            parts.add(counted(length.toMinutesPart(), "minute"));
        }
        if (length.toSecondsPart() > 0 || parts.isEmpty()) {
            parts.add(counted(length.toSecondsPart(), "second"));
        }
        return String.join(" ", parts);
    }

    static String counted(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    static String load(NodeLoad load) {
        return load(load.tasks(), load.users());
    }

    /** Empty where the node says neither. */
    static String load(@Nullable Integer tasks, @Nullable Integer users) {
        List<String> parts = new ArrayList<>();
        if (tasks != null) {
            parts.add(counted(tasks, "task"));
        }
        if (users != null) {
            parts.add(counted(users, "user"));
        }
        return String.join(", ", parts);
    }

    /** "prod-wiki: 9.2.1 → 9.2.21", and before there is a plan "prod-wiki to 9.2.21"; not escaped. */
    static String journey(Run run) {
        return run.plan() == null
                ? run.cluster() + " to " + run.target()
                : run.cluster() + ": " + run.plan().from() + " → " + run.target();
    }

    /** The version that a node is to come up on. */
    static Version destination(Run run, NodeName name) {
        boolean back = run.isRollingBack()
                || run.node(name)
                        .filter(node -> node.step() instanceof NodeStep.Restoring)
                        .isPresent();
        return back ? run.thePlan().from() : run.target();
    }

    /** "1 of 3 nodes upgraded", "1 of 2 nodes upgraded, 1 left out", and on the way back "1 node to be put back". */
    static String progress(Run run) {
        int part = run.takingPart().size();
        int out = run.nodes().size() - part;
        String so =
                run.isRollingBack() ? toBePutBack(run) : upgraded(run) + " of " + counted(part, "node") + " upgraded";
        return out == 0 ? so : so + ", " + out + " left out";
    }

    private static String toBePutBack(Run run) {
        long restoring = run.nodes().stream()
                .filter(node -> node.step() instanceof NodeStep.Restoring)
                .count();
        long still = upgraded(run) + restoring;
        return still == 0 ? "no node upgraded any more" : counted(still, "node") + " to be put back";
    }

    private static long upgraded(Run run) {
        return run.nodes().stream().filter(node -> node.step().isUpgraded()).count();
    }
}
