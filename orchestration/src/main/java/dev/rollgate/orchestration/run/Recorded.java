package dev.rollgate.orchestration.run;

import java.time.Instant;

/** An event in its envelope: numbered from 1 without gaps within its run, with the store's time of the recording. */
public record Recorded(long number, Instant at, RunEvent event) {}
