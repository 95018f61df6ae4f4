package dev.rollgate.bot.bench;

import dev.rollgate.sandbox.slack.Journal;
import dev.rollgate.sandbox.world.UsualCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Slack calls in an upgrade whose nodes take half a minute each: those of each node, and those that are not of a node. */
final class CallsBench {
    private static final int NODES = 4;
    private static final double SPEED = 6;

    private final Path jar;

    CallsBench(Path jar) {
        this.jar = jar;
    }

    void run() throws Exception {
        try (Upgrade upgrade = new Upgrade(jar, UsualCluster.of(NODES, "9.2.13", SPEED), settings -> settings)) {
            upgrade.goOnToTheEnd(Duration.ofMinutes(8));
            List<Journal.Entry> all = upgrade.world().slack().journal().entries().stream()
                    .filter(entry -> entry.method().contains("."))
                    .toList();
            List<Instant> gates = all.stream()
                    .filter(entry -> entry.method().equals("chat.postMessage") && Upgrade.isGate(entry))
                    .map(Journal.Entry::at)
                    .toList();
            print(all, gates);
        }
    }

    /** The first gate is the start's, the last the finalization's, and between them each node has one. */
    private static void print(List<Journal.Entry> all, List<Instant> gates) {
        row("before the first node's gate", all, at -> at.isBefore(gates.get(1)));
        for (int node = 1; node <= NODES; node++) {
            Instant from = gates.get(node);
            Instant to = gates.get(node + 1);
            row("node " + node, all, at -> !at.isBefore(from) && at.isBefore(to));
        }
        row("from the finalization's gate on", all, at -> !at.isBefore(gates.getLast()));
        row("whole run, " + NODES + " nodes", all, at -> true);
        long ofNodes = all.stream()
                .filter(call -> !call.at().isBefore(gates.get(1)) && call.at().isBefore(gates.getLast()))
                .count();
        System.out.printf(
                Locale.ROOT,
                "%nFor each node: %.1f of its own, %.1f of the whole run%n",
                (double) ofNodes / NODES,
                (double) all.size() / NODES);
    }

    private static void row(String what, List<Journal.Entry> all, Predicate<Instant> when) {
        Map<String, Long> counted = all.stream()
                .filter(entry -> when.test(entry.at()))
                .collect(Collectors.groupingBy(Journal.Entry::method, TreeMap::new, Collectors.counting()));
        long sum = counted.values().stream().mapToLong(Long::longValue).sum();
        System.out.println("| " + what + " | " + sum + " | "
                + counted.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining(", "))
                + " |");
    }
}
