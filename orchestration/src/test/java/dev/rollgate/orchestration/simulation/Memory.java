package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.sandbox.confluence.ProcessState;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What was true of the machines and of the cluster when, as far as somebody looked. */
final class Memory {
    private final Map<NodeName, NavigableMap<Instant, Machine>> machines = new HashMap<>();
    private final NavigableMap<Instant, Boolean> stable = new TreeMap<>();

    /** A machine at a moment. */
    record Machine(ProcessState state, String version) {}

    void machine(NodeName name, Instant now, Machine seen) {
        note(machines.computeIfAbsent(name, first -> new TreeMap<>()), now, seen);
    }

    void stable(Instant now, boolean seen) {
        note(stable, now, seen);
    }

    Machine machineAt(NodeName name, Instant at) {
        return of(name).floorEntry(at).getValue();
    }

    /** Since when it is as it is. */
    Instant since(NodeName name) {
        return of(name).lastKey();
    }

    boolean wasStable(Instant at) {
        return stable.floorEntry(at).getValue();
    }

    private NavigableMap<Instant, Machine> of(NodeName name) {
        NavigableMap<Instant, Machine> history = machines.get(name);
        if (history == null) {
            throw new IllegalArgumentException("nobody looked at " + name);
        }
        return history;
    }

    private static <T> void note(NavigableMap<Instant, T> history, Instant now, T state) {
        if (history.isEmpty() || !history.lastEntry().getValue().equals(state)) {
            history.put(now, state);
        }
    }
}
