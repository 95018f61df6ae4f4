package dev.rollgate.bot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Playbook;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.Severity;
import dev.rollgate.orchestration.run.WaysOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is said when something is wrong, and when it is over: the same words both times, so that one is matched to the other.
 * First what happened, then what it means and what to do, then who is called: a phone shows the beginning.
 */
final class Alerts {
    private static final int ERRORS = 2500;
    private static final int TODO = 1000;
    /** Together they fit into a message's text. */
    private static final int SAID = 890;

    private static final int CALLED = 400;
    /** It leaves room for how it ended. */
    private static final int ENDED = 2500;

    private Alerts() {}

    /**
     * The alert of a problem as it is now. While it is open only its buttons change, and who is on it: the words are those of when it was raised.
     *
     * @param log of {@code run}, whole
     * @param number of the event that raised it
     */
    static LiveMessage live(Run run, List<Recorded> log, long number, Room room) {
        Incident incident = run.incident(number).orElseThrow();
        Problem problem = incident.problem();
        return AlertEnd.of(run, incident)
                .map(how -> new LiveMessage(number, ended(problem, how), true))
                .orElseGet(() -> {
                    Run then = Run.of(run.id(), log.subList(0, (int) number));
                    return new LiveMessage(number, open(run, then, incident, room), false);
                });
    }

    /** Worth knowing, and nothing to do: one short reply, which nobody is called for and which is not kept up to date. */
    static Message notice(Problem problem) {
        String said = SlackText.cut(ProblemWords.sentence(problem), ENDED) + ". "
                + Playbook.of(problem).advice();
        return new Message(
                said, List.of(BlockKit.text(Glossary.of(problem).sign().before(said))));
    }

    static boolean isNotice(Problem problem) {
        return Playbook.of(problem).severity() == Severity.NOTICE;
    }

    private static Message open(Run run, Run then, Incident incident, Room room) {
        Problem problem = incident.problem();
        String what = what(problem);
        String todo = " " + advice(then, problem, room);
        String called = SlackText.cut(room.called(), CALLED);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(BlockKit.text(Glossary.of(problem).sign().before("*" + what + "*" + todo)));
        if (!called.isEmpty()) {
            blocks.add(BlockKit.text(called));
        }
        errors(problem).ifPresent(blocks::add);
        blocks.add(BlockKit.aside(Sighting.of(then, incident)));
        Care.line(incident.onIt()).ifPresent(blocks::add);
        blocks.add(BlockKit.row(buttons(run, incident)));
        return new Message(SlackText.cut(what + todo, SAID) + (called.isEmpty() ? "" : " " + called), blocks);
    }

    /** What to do and who is called is no longer worth a line; what was seen still is. */
    private static Message ended(Problem problem, AlertEnd how) {
        String what = what(problem);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(BlockKit.text(SlackText.cut(what, ENDED) + "\n" + how.shown()));
        errors(problem).ifPresent(blocks::add);
        return new Message(SlackText.cut(what, SAID) + " " + how.words(), blocks);
    }

    private static String what(Problem problem) {
        return "Attention: " + ProblemWords.sentence(problem) + ".";
    }

    private static Optional<LayoutBlock> errors(Problem problem) {
        return problem instanceof Problem.FinalizationFailed(List<String> errors) && !errors.isEmpty()
                ? Optional.of(BlockKit.preformatted(errors, ERRORS))
                : Optional.empty();
    }

    /** First what a person half awake presses; then a button for each way out that would be accepted now. */
    private static List<ButtonElement> buttons(Run run, Incident incident) {
        return Stream.concat(
                        Stream.of(Care.button(run, incident.number())),
                        WaysOut.of(run, incident).stream().map(way -> WayButton.of(run, way)))
                .toList();
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

    /** What it means and what is advised; then what is to be done at the machine of a node that is being worked on. */
    private static String advice(Run then, Problem problem, Room room) {
        String means = Playbook.of(problem).advice();
        Optional<String> more = switch (problem) {
            case Problem.NodeInError(var node) -> byHand(then, node, room);
            case Problem.NodeOverdue(var node, var state, var limit) -> byHand(then, node, room);
            case Problem.NodeOnWrongVersion(var node, var version) -> Optional.of(right(then, node));
            default -> Optional.empty(); // the advice says all that is to be done
        };
        return more.map(work -> means + " " + work).orElse(means);
    }

    private static String right(Run then, NodeName node) {
        return "That is " + Words.destination(then, node) + ".";
    }

    private static Optional<String> byHand(Run then, NodeName name, Room room) {
        return then.node(name)
                .map(node -> SlackText.cut(Handwork.of(then, node, room).asSentences(), TODO))
                .filter(work -> !work.isEmpty());
    }
}
