package dev.rollgate.orchestration.simulation.audit;

import java.util.List;

/** All of them, new for each run. */
final class Invariants {
    private Invariants() {}

    static List<Invariant> all(Truth truth) {
        return List.of(
                new EndsAbsorb(),
                new NothingWithoutApproval(),
                new ApprovalsCountOnce(),
                new OneNodeAtATime(truth),
                new CallsFollowRecords(),
                new OrdersTakeEffectOnce(truth),
                new NoBlindRepeat(truth),
                new FinalizeOnlyWhenAllAreUpgraded(truth),
                new SwitchingOffStrandsNobody(truth),
                new PlanIsWhole(truth),
                new CompletedMeansDone(truth),
                new StopsTheLine(),
                new RollsBackByWordOnly(truth),
                new LeavesOutByWordOnly(truth),
                new NeverFought(),
                new OfferedMeansAccepted(),
                new ProblemsAlternate(),
                new ToldOnceInOrder(),
                new AsksLouderOnly(),
                new PagedWhileUnhappy("remembers", false, truth),
                new PagedWhileUnhappy("forgets", true, truth),
                new StateIsTheFold());
    }
}
