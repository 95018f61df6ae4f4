package dev.rollgate.orchestration.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.engine.Rules;
import dev.rollgate.orchestration.simulation.audit.Violation;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The auditor is worth its name: a core with a rule broken is caught within few seeds, and by the invariant it breaks. */
class MutantsTest {
    private static final int WITHIN = 1_000;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void brokenCoresAreCaught(String broken, Rules rules, String invariant) {
        demandCaught(broken, seed -> Play.of(seed, rules), invariant);
    }

    private static void demandCaught(String broken, LongFunction<Play> play, String invariant) {
        Map<String, Long> caught = new TreeMap<>();
        for (long seed = 1; seed <= WITHIN && !caught.containsKey(invariant); seed++) {
            long here = seed;
            Optional<Violation> violation = violationOf(play.apply(seed));
            violation.ifPresent(of -> caught.putIfAbsent(of.invariant(), here));
        }
        assertThat(caught).as("%s: violations and their first seed", broken).containsKey(invariant);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void brokenPagingIsCaught(String broken, Pagers.Maker pagers) {
        demandCaught(broken, seed -> Play.of(seed, Rules.REAL, pagers), "PagedWhileUnhappy");
    }

    static Stream<Arguments> brokenPagingIsCaught() {
        return Stream.of(
                Arguments.of("never tries again", PagingMutants.neverTriesAgain()),
                Arguments.of("never resolves again", PagingMutants.neverResolvesAgain()),
                Arguments.of("never acknowledges", PagingMutants.neverAcknowledges()),
                Arguments.of("triggers after the end", PagingMutants.triggersAfterTheEnd()),
                Arguments.of("wakes at once", PagingMutants.wakesAtOnce()),
                Arguments.of("ends with the run", PagingMutants.endsWithTheRun()),
                Arguments.of("forgets what it began", PagingMutants.forgetsWhatItBegan()),
                Arguments.of("sleeps over the grace", PagingMutants.sleepsOverTheGrace()));
    }

    private static Optional<Violation> violationOf(Play play) {
        return play.thrown() instanceof Violation violation ? Optional.of(violation) : Optional.empty();
    }

    static Stream<Arguments> brokenCoresAreCaught() {
        return Stream.of(
                Arguments.of("no approval check", Mutants.noApprovalCheck(), "NothingWithoutApproval"),
                Arguments.of(
                        "finalize on the cluster's word",
                        Mutants.finalizeOnTheClustersWord(),
                        "FinalizeOnlyWhenAllAreUpgraded"),
                Arguments.of("blind retry", Mutants.blindRetry(), "NoBlindRepeat"),
                Arguments.of("retry without asking", Mutants.retryWithoutAsking(), "OrdersTakeEffectOnce"),
                Arguments.of("second node while one is down", Mutants.secondNodeWhileOneIsDown(), "OneNodeAtATime"),
                Arguments.of("an approval counted twice", Mutants.approvalCountedTwice(), "ApprovalsCountOnce"),
                Arguments.of("the starter approves", Mutants.starterApproves(), "NothingWithoutApproval"),
                Arguments.of("a terminal state left", Mutants.terminalStateLeft(), "EndsAbsorb"),
                Arguments.of("cancelled when touched", Mutants.cancelledWhenTouched(), "SwitchingOffStrandsNobody"),
                Arguments.of("switched off too early", Mutants.switchedOffTooEarly(), "SwitchingOffStrandsNobody"),
                Arguments.of("one look is enough", Mutants.oneLookIsEnough(), "PlanIsWhole"),
                Arguments.of("completed too early", Mutants.completedTooEarly(), "CompletedMeansDone"),
                Arguments.of("a problem told again", Mutants.problemToldAgainAndAgain(), "ProblemsAlternate"),
                Arguments.of("the line goes on", TroubleMutants.lineGoesOn(), "StopsTheLine"),
                Arguments.of("an old click lets go", TroubleMutants.oldClickLetsGo(), "StopsTheLine"),
                Arguments.of("rolls back unasked", TroubleMutants.rollsBackUnasked(), "NothingWithoutApproval"),
                Arguments.of("called back at once", TroubleMutants.calledBackAtOnce(), "RollsBackByWordOnly"),
                Arguments.of("rolled back too early", TroubleMutants.rolledBackTooEarly(), "RollsBackByWordOnly"),
                Arguments.of(
                        "switched off while rolling back",
                        TroubleMutants.switchedOffWhileRollingBack(),
                        "SwitchingOffStrandsNobody"),
                Arguments.of("left out while it serves", TroubleMutants.leftOutWhileItServes(), "LeavesOutByWordOnly"),
                Arguments.of("leaves out the last", TroubleMutants.leavesOutTheLast(), "LeavesOutByWordOnly"),
                Arguments.of("takes out a second", TroubleMutants.takesOutASecond(), "OneNodeAtATime"),
                Arguments.of("switches on against others", TroubleMutants.switchesOnAgainstOthers(), "NeverFought"),
                Arguments.of("asks too early", TroubleMutants.asksTooEarly(), "AsksLouderOnly"),
                Arguments.of("approves by itself", TroubleMutants.approvesByItself(), "NothingWithoutApproval"),
                Arguments.of("offers in vain", TroubleMutants.offersInVain(), "OfferedMeansAccepted"),
                Arguments.of("forgets the time given", TroubleMutants.forgetsTheTimeGiven(), "ProblemsAlternate"));
    }

    @ParameterizedTest
    @MethodSource
    void theRealCoreIsNot(long seed) {
        assertThat(violationOf(Play.of(seed, Rules.REAL))).isEmpty();
    }

    static LongStream theRealCoreIsNot() {
        return LongStream.rangeClosed(1, 10);
    }
}
