package dev.rollgate.orchestration.simulation.audit;

/** An invariant does not hold. An error, so that no code under test takes it for one of its own troubles. */
public final class Violation extends Error {
    private static final long serialVersionUID = 1L;

    private final String invariant;

    public Violation(Class<?> invariant, String what) {
        super(invariant.getSimpleName() + ": " + what);
        this.invariant = invariant.getSimpleName();
    }

    public String invariant() {
        return invariant;
    }
}
