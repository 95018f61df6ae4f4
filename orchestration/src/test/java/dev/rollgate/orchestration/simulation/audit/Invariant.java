package dev.rollgate.orchestration.simulation.audit;

/** Something that must hold for one run, whatever happens. */
interface Invariant {
    /** @throws Violation if it does not hold any more */
    void hear(Fact fact);

    default void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new Violation(getClass(), otherwise);
        }
    }
}
