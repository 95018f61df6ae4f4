package dev.rollgate.orchestration.run;

import java.time.Instant;

/** Somebody takes care of it, and has said so. */
public record OnIt(Person by, Instant at) {}
