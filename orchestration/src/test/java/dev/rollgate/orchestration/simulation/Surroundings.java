package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.simulation.audit.Auditor;
import dev.rollgate.orchestration.store.InMemoryRuns;
import java.time.Duration;

/** What every replica finds when it starts. */
record Surroundings(
        InMemoryRuns store,
        AlarmClock alarm,
        Channel.Board board,
        Pagers pagers,
        Pagers.Maker pagersAre,
        Chance pagersChance,
        Mischief mischief,
        Auditor auditor,
        Duration pollInterval) {}
