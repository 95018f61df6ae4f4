package dev.rollgate.bot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Playbook;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said when something is wrong, and when it is over: the same words both times, so that one is matched to the other.
 * First what happened, then what to do, then who is called: a phone shows the beginning.
 */
final class Alerts {
    private static final int ERRORS = 2500;
    private static final int TODO = 1000;
    /** Together they fit into a message's text. */
    private static final int SAID = 890;

    private static final int CALLED = 400;

    private Alerts() {}

    static Message raised(Run run, Problem problem, Room room) {
        String what = "Attention: " + ProblemWords.sentence(problem) + ".";
        String todo = advice(run, problem, room).map(words -> " " + words).orElse("");
        String called = SlackText.cut(room.called(), CALLED);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(BlockKit.text(Glossary.of(problem).sign().before("*" + what + "*" + todo)));
        if (!called.isEmpty()) {
            blocks.add(BlockKit.text(called));
        }
        if (problem instanceof Problem.FinalizationFailed(List<String> errors)) {
            if (!errors.isEmpty()) {
                blocks.add(BlockKit.preformatted(errors, ERRORS));
            }
            if (run.problems().contains(problem)) {
                blocks.add(BlockKit.row(List.of(BlockKit.button("Retry", ClickRef.RETRY, new ClickRef(run.id(), "")))));
            }
        }
        return new Message(SlackText.cut(what + todo, SAID) + (called.isEmpty() ? "" : " " + called), blocks);
    }

    static Message over(Run then, Problem problem) {
        String said = "It is over: “" + ProblemWords.sentence(problem) + "”." + now(then, problem);
        return new Message(said, List.of(BlockKit.text(Sign.DONE.before(said))));
    }

    private static String now(Run then, Problem problem) {
        return problem instanceof Problem.OfNode ofNode && isAboutTheState(ofNode)
                ? then.node(ofNode.node()).map(Alerts::now).orElse("")
                : "";
    }

    /** Others are over with the node in the state in which it was before. */
    private static boolean isAboutTheState(Problem.OfNode problem) {
        return switch (problem) {
            case Problem.NodeInError error -> true;
            case Problem.NodeOverdue overdue -> true;
            case Problem.OtherNodeAway away -> true;
            case Problem.NodeNotRunning silent -> false;
            case Problem.NodeOnWrongVersion wrong -> false;
            case Problem.TasksLinger linger -> false;
            case Problem.NodeSetUpAnew anew -> false;
            case Problem.NodeOnWrongBuild wrong -> false;
            case Problem.NodeVanished vanished -> true;
            case Problem.NodeUpgradedOutside outside -> false;
            case Problem.LeftOutNodeIsBack back -> true;
            case Problem.GhostRow ghost -> false;
            case Problem.NodeIdChanged changed -> false;
            case Problem.UnevenUsers uneven -> false;
        };
    }

    private static String now(NodeProgress node) {
        String when = node.state() == NodeState.ACTIVE ? " again." : " now.";
        return " " + SlackText.name(node.name()) + " is " + Words.of(node.state()) + when;
    }

    /** What to do at the machine, where that is known; else what the playbook advises. */
    private static Optional<String> advice(Run run, Problem problem, Room room) {
        Optional<String> todo = problem instanceof Problem.NodeInError(var node)
                ? todo(run, node, room)
                : problem instanceof Problem.NodeOverdue(var late, var state, var limit)
                        ? todo(run, late, room)
                        : Optional.empty();
        return todo.or(() -> Optional.of(Playbook.of(problem).advice()));
    }

    private static Optional<String> todo(Run run, NodeName name, Room room) {
        return run.node(name)
                .flatMap(node -> room.driver().todo(name, run.target(), node.state()))
                .map(words -> SlackText.foreign(words, TODO));
    }
}
