package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.NodeStep;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.simulation.audit.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which event led from where to where: the core's diagram, as it was walked. An event walks the run's phase and nodes' steps. */
final class Coverage {
    private final Map<Arrow, Integer> walked = new TreeMap<>();

    synchronized void add(Play play) {
        for (Fact fact : play.facts()) {
            if (fact instanceof Fact.Happened happened) {
                arrows(happened).forEach(arrow -> walked.merge(arrow, 1, Integer::sum));
            }
        }
    }

    /** What was walked at least so often: the kept diagram is made of this. */
    synchronized List<Arrow> walkedAtLeast(int times) {
        return walked.entrySet().stream()
                .filter(arrow -> arrow.getValue() >= times)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Stream<Arrow> arrows(Fact.Happened happened) {
        RunEvent event = happened.recorded().event();
        Run before = happened.before();
        Arrow ofRun = new Arrow(
                Arrow.Of.RUN,
                name(before.phase()),
                name(event),
                name(happened.after().phase()));
        Stream<Arrow> ofNodes = before.nodes().stream().flatMap(node -> arrow(node, event, happened.after()).stream());
        return Stream.concat(Stream.of(ofRun), ofNodes);
    }

    /** Of a node that the event is about, or whose step it changes. */
    private static Optional<Arrow> arrow(NodeProgress node, RunEvent event, Run after) {
        NodeStep now = after.node(node.name()).map(NodeProgress::step).orElse(node.step());
        boolean moves = !name(now).equals(name(node.step()));
        return moves || isAbout(node.name(), event)
                ? Optional.of(new Arrow(Arrow.Of.NODE, name(node.step()), name(event), name(now)))
                : Optional.empty();
    }

    private static boolean isAbout(NodeName node, RunEvent event) {
        return switch (event) {
            case RunEvent.NodeReleased of -> of.node().equals(node);
            case RunEvent.ReplacementAsked of -> of.node().equals(node);
            case RunEvent.ReplacementDeclared of -> of.node().equals(node);
            case RunEvent.NodeSeen of -> of.node().equals(node);
            case RunEvent.NodeUpgraded of -> of.node().equals(node);
            case RunEvent.NodeSoaked of -> of.node().equals(node);
            case RunEvent.NodeLeftOut of -> of.node().equals(node);
            case RunEvent.NodeRollbackBegun of -> of.node().equals(node);
            case RunEvent.NodeRolledBack of -> of.node().equals(node);
            case RunEvent.StepRetried of -> of.node().equals(node);
            case RunEvent.NodeStopAsked of -> of.node().equals(node);
            case RunEvent.LeaveOutAsked of -> of.node().equals(node);
            case RunEvent.NodeDisconnected of -> of.node().equals(node);
            case RunEvent.NodeReconnected of -> of.node().equals(node);
            case RunEvent.GateOpened of -> isAbout(node, of.subject());
            default -> false; // not of one node
        };
    }

    private static boolean isAbout(NodeName node, GateSubject subject) {
        return switch (subject) {
            case GateSubject.Node of -> of.name().equals(node);
            case GateSubject.RollBack of -> of.name().equals(node);
            case GateSubject.Start start -> false;
            case GateSubject.Finalize last -> false;
        };
    }

    private static String name(RunEvent event) {
        String name = name((Object) event);
        if (event instanceof RunEvent.ProblemRaised raised) {
            return name + " " + name(raised.problem());
        }
        if (event instanceof RunEvent.ProblemCleared cleared) {
            return name + " " + name(cleared.problem());
        }
        return event instanceof RunEvent.GateOpened opened ? name + " " + name(opened.subject()) : name;
    }

    private static String name(Object of) {
        return of.getClass().getSimpleName();
    }
}
