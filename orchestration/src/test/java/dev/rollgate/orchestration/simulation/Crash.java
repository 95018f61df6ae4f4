package dev.rollgate.orchestration.simulation;

/** A replica dies here: no code of it runs on, so nothing may catch this but the simulation. */
final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash(String where) {
        super(where, null, false, false);
    }
}
