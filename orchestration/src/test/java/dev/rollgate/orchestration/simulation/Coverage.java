package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.simulation.audit.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which event led from where to where: the core's diagram, as it was walked. A node's events walk its steps as well. */
final class Coverage {
    private static final String KEPT = "/simulation/walked.txt";

    private final Map<String, Integer> walked = new TreeMap<>();

    synchronized void add(Play play) {
        for (Fact fact : play.facts()) {
            if (fact instanceof Fact.Happened happened) {
                arrows(happened).forEach(arrow -> walked.merge(arrow, 1, Integer::sum));
            }
        }
    }

    /** The arrows that every full simulation walks: the kept diagram. */
    static List<String> kept() {
        try (InputStream file = Coverage.class.getResourceAsStream(KEPT)) {
            return file == null
                    ? List.of()
                    : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** What was walked at least so often, one arrow a line: the kept diagram is made of this. */
    synchronized List<String> walkedAtLeast(int times) {
        return walked.entrySet().stream()
                .filter(arrow -> arrow.getValue() >= times)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Stream<String> arrows(Fact.Happened happened) {
        RunEvent event = happened.recorded().event();
        String name = name(event);
        String ofRun = phase(happened.before()) + " + " + name + " -> " + phase(happened.after());
        Optional<String> ofNode = node(event)
                .flatMap(node -> step(happened.before(), node)
                        .flatMap(before -> step(happened.after(), node)
                                .map(after -> "node " + before + " + " + name + " -> " + after)));
        return Stream.concat(Stream.of(ofRun), ofNode.stream());
    }

    private static String name(RunEvent event) {
        String name = event.getClass().getSimpleName();
        if (event instanceof RunEvent.ProblemRaised raised) {
            return name + " " + raised.problem().getClass().getSimpleName();
        }
        if (event instanceof RunEvent.ProblemCleared cleared) {
            return name + " " + cleared.problem().getClass().getSimpleName();
        }
        return event instanceof RunEvent.GateOpened opened
                ? name + " " + opened.subject().getClass().getSimpleName()
                : name;
    }

    private static Optional<NodeName> node(RunEvent event) {
        return switch (event) {
            case RunEvent.NodeReleased released -> Optional.of(released.node());
            case RunEvent.ReplacementAsked asked -> Optional.of(asked.node());
            case RunEvent.ReplacementDeclared declared -> Optional.of(declared.node());
            case RunEvent.NodeSeen seen -> Optional.of(seen.node());
            case RunEvent.NodeUpgraded upgraded -> Optional.of(upgraded.node());
            case RunEvent.NodeSoaked soaked -> Optional.of(soaked.node());
            case RunEvent.GateOpened opened ->
                opened.subject() instanceof GateSubject.Node gate ? Optional.of(gate.name()) : Optional.empty();
            default -> Optional.empty(); // not of one node
        };
    }

    private static Optional<String> step(Run run, NodeName node) {
        return run.node(node)
                .map(NodeProgress::step)
                .map(step -> step.getClass().getSimpleName());
    }

    private static String phase(Run run) {
        return run.phase().getClass().getSimpleName();
    }
}
