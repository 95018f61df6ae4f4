package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.simulation.audit.Fact;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which events happened in which phase, and to which phase they led: the core's diagram, as it was walked. */
final class Coverage {
    private final Map<String, Integer> walked = new TreeMap<>();

    synchronized void add(Play play) {
        for (Fact fact : play.facts()) {
            if (fact instanceof Fact.Happened happened) {
                walked.merge(arrow(happened), 1, Integer::sum);
            }
        }
    }

    private static String arrow(Fact.Happened happened) {
        RunEvent event = happened.recorded().event();
        return name(happened.before()) + " + " + event.getClass().getSimpleName() + " -> " + name(happened.after());
    }

    private static String name(Run run) {
        return run.phase().getClass().getSimpleName();
    }

    synchronized Map<String, Integer> walked() {
        return new TreeMap<>(walked);
    }

    synchronized String print() {
        return walked.entrySet().stream()
                .map(entry -> entry.getKey() + "  " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }
}
