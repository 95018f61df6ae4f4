package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static dev.rollgate.orchestration.run.AnUpgrade.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.Escalation.Stage;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * An approval that nobody gives: people are reminded, mentioned, paged, each once and in that order, and then the run is
 * parked. It is never approved by itself.
 */
class UnansweredTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private AnUpgrade upgrade = waiting(null);

    @Test
    void itIsAskedLouderEachTimeAndThenTakenBack() {
        assertThat(after(14)).isEmpty();
        assertThat(after(1)).containsExactly(louder(Stage.REMINDED));
        assertThat(after(14)).isEmpty();
        assertThat(after(1)).containsExactly(louder(Stage.MENTIONED));
        assertThat(after(30)).containsExactly(louder(Stage.PAGED));
        assertThat(after(59)).isEmpty();
        assertThat(after(1)).containsExactly(new RunEvent.RunParked(gate()));

        assertThat(upgrade.run().isParked()).isTrue();
        assertThat(upgrade.run().openGate()).isEmpty();
        assertThat(upgrade.lookAfter(Duration.ofDays(30))).isEmpty();
    }

    @Test
    void aBotThatWasAwayGoesToWhatIsDueNow() {
        assertThat(after(65)).containsExactly(louder(Stage.PAGED));
    }

    @Test
    void aStageWithoutATimeIsLeftOut() {
        upgrade = waiting(escalation(0, 0, 30, 0, null));

        assertThat(after(30)).containsExactly(louder(Stage.PAGED));
        assertThat(upgrade.lookAfter(Duration.ofDays(30))).isEmpty();
    }

    @Test
    void oneOfTwoApprovalsIsNoAnswerYet() {
        AnUpgrade two = AnUpgrade.onTerms(
                new Terms(new Approvals(1, 2, 1), true, AnUpgrade.LIMITS, escalation(15, 30, 60, 120, null)),
                "wiki-1",
                "wiki-2");
        two.givenNodeGate().approve(ANNA);

        assertThat(two.lookAfter(Duration.ofMinutes(15)))
                .containsExactly(new RunEvent.GateEscalated(two.lastGate().number(), Stage.REMINDED));
    }

    @Test
    void anAnswerEndsIt() {
        after(15);
        upgrade.approve(ANNA);

        assertThat(upgrade.lookAfter(Duration.ofHours(3)))
                .noneMatch(event -> event instanceof RunEvent.GateEscalated || event instanceof RunEvent.RunParked);
    }

    @Test
    void whoeverIsOnItIsLeftInPeaceForAWhile() {
        after(15);
        takeCare(gate());

        assertThat(after(19)).isEmpty();
        assertThat(after(1)).containsExactly(louder(Stage.MENTIONED));
    }

    @Test
    void aSecondPersonMayTakeItOverAndTheSameOneIsToldThatItIsKnown() {
        takeCare(gate());

        assertThat(takeCare(gate())).isEqualTo(new Decision.Refused(new Refusal.AlreadyOnIt()));
        assertThat(upgrade.command(new Command.TakeCare(gate(), BEN)))
                .isEqualTo(new Decision.Happened(List.of(new RunEvent.CareTaken(gate(), BEN))));
        assertThat(upgrade.lastGate().onIt()).isNotNull().extracting(OnIt::by).isEqualTo(BEN);
    }

    @Test
    void ofWhatIsDecidedNobodyNeedTakeCare() {
        long decided = gate();
        upgrade.approve(ANNA);

        assertThat(takeCare(decided)).isEqualTo(new Decision.Refused(new Refusal.NothingToTakeCareOf()));
    }

    @Test
    void whileSomethingHoldsTheLineNobodyCouldAnswer() {
        upgrade.sees("wiki-2", NodeState.ERROR, AnUpgrade.OLD.toString())
                .inUpgradeMode()
                .lookTwice();
        assertThat(upgrade.lookAfter(Duration.ofHours(5))).noneMatch(RunEvent.GateEscalated.class::isInstance);

        upgrade.sees("wiki-2", NodeState.ACTIVE, AnUpgrade.OLD.toString())
                .inUpgradeMode()
                .lookTwice();
        assertThat(after(14)).isEmpty();
        assertThat(after(1)).containsExactly(louder(Stage.REMINDED));
    }

    @Test
    void quietHoursDoNotCount() {
        // it is asked soon after ten in the morning
        upgrade = waiting(
                escalation(15, 30, 60, 120, new QuietHours(LocalTime.of(10, 10), LocalTime.of(12, 0), ZoneOffset.UTC)));

        assertThat(after(100)).isEmpty();
        assertThat(after(26)).containsExactly(louder(Stage.REMINDED));
    }

    @Test
    void aParkedRunIsTakenUpAgainByResumingItAndAsksAnew() {
        after(121);
        long parked = gate();
        upgrade.command(new Command.Resume(BEN));
        upgrade.lookTwice();

        assertThat(upgrade.run().isParked()).isFalse();
        assertThat(gate()).isGreaterThan(parked);
        assertThat(upgrade.command(new Command.Approve(parked, ANNA)))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(Refusal.GateIsClosed.class));
        assertThat(after(15)).containsExactly(louder(Stage.REMINDED));
    }

    @Test
    void aStartThatNobodyApprovesIsParkedToo() {
        AnUpgrade fresh = AnUpgrade.onTerms(terms(escalation(15, 30, 60, 120, null)), "wiki-1", "wiki-2");
        fresh.givenStartGate();

        assertThat(fresh.lookAfter(Duration.ofHours(2)))
                .containsExactly(new RunEvent.RunParked(fresh.lastGate().number()));
        fresh.command(new Command.Resume(ANNA));
        assertThat(fresh.lookTwice()).anyMatch(RunEvent.GateOpened.class::isInstance);
    }

    @Test
    void aParkedRunMayBePausedByAPersonWhoThenAnswersForIt() {
        after(121);
        upgrade.command(new Command.Pause(BEN));

        assertThat(upgrade.run().isParked()).isFalse();
        assertThat(upgrade.run().pausedBy()).isEqualTo(BEN);
    }

    private List<RunEvent> after(int minutes) {
        return upgrade.lookAfter(MINUTE.multipliedBy(minutes));
    }

    private RunEvent louder(Stage stage) {
        return new RunEvent.GateEscalated(gate(), stage);
    }

    private long gate() {
        return upgrade.lastGate().number();
    }

    private Decision takeCare(long subject) {
        return upgrade.command(new Command.TakeCare(subject, ANNA));
    }

    /** The gate of a node is open, just now. */
    private static AnUpgrade waiting(@Nullable Escalation escalation) {
        Escalation usual = escalation == null ? escalation(15, 30, 60, 120, null) : escalation;
        return AnUpgrade.onTerms(terms(usual), "wiki-1", "wiki-2", "wiki-3").givenNodeGate();
    }

    private static Terms terms(Escalation escalation) {
        return new Terms(new Approvals(1, 1, 1), true, AnUpgrade.LIMITS, escalation);
    }

    private static Escalation escalation(int remind, int mention, int page, int park, @Nullable QuietHours quiet) {
        return new Escalation(
                MINUTE.multipliedBy(remind),
                MINUTE.multipliedBy(mention),
                MINUTE.multipliedBy(page),
                MINUTE.multipliedBy(park),
                MINUTE.multipliedBy(20),
                quiet);
    }
}
