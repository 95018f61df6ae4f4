package dev.rollgate.orchestration.simulation.audit;

/** People are told of every event, once, in the order of the log, and of nothing that is not in it. */
final class ToldOnceInOrder implements Invariant {
    private long recorded;
    private long told;

    @Override
    public void hear(Fact fact) {
        if (fact instanceof Fact.Happened happened) {
            recorded = happened.recorded().number();
        }
        if (fact instanceof Fact.Told next) {
            demand(next.number() == told + 1, "event " + next.number() + " was told after " + told);
            demand(next.number() <= recorded, "event " + next.number() + " was told, and never happened");
            told = next.number();
        }
        if (fact instanceof Fact.Ended) {
            demand(told == recorded, "told up to " + told + " of " + recorded);
        }
    }
}
