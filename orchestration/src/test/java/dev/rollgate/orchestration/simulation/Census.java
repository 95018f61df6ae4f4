package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.simulation.audit.Fact;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which problems arose, which ways out were taken, which commands accepted and which refusals given, and how often. */
final class Census {
    private final Map<String, Integer> counts = new TreeMap<>();

    void hear(Fact fact) {
        if (fact instanceof Fact.Happened happened
                && happened.recorded().event() instanceof RunEvent.ProblemRaised raised) {
            count(raised.problem());
        }
        if (fact instanceof Fact.Chose chose) {
            count(chose.way());
        }
        if (fact instanceof Fact.Accepted accepted) {
            count(accepted.command());
        }
        if (fact instanceof Fact.Refused refused) {
            count(refused.why());
        }
    }

    private void count(Object leaf) {
        counts.merge(name(leaf.getClass()), 1, Integer::sum);
    }

    void add(Census other) {
        other.counts.forEach((leaf, times) -> counts.merge(leaf, times, Integer::sum));
    }

    /** Those kinds of {@code root} that never occurred. */
    List<String> missing(Class<?> root) {
        return leaves(root)
                .map(Census::name)
                .filter(leaf -> !counts.containsKey(leaf))
                .sorted()
                .toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(Census::leaves)
                        .distinct()
                : Stream.of(type);
    }

    private static String name(Class<?> leaf) {
        Class<?> family = leaf.getEnclosingClass();
        return (family == null ? "" : family.getSimpleName() + ".") + leaf.getSimpleName();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
