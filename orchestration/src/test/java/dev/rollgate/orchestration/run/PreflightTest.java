package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.NEW;
import static dev.rollgate.orchestration.run.AnUpgrade.OLD;
import static dev.rollgate.orchestration.run.AnUpgrade.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Before anything is announced or touched, each check passes, warns or blocks, with a sentence that says what to do. */
class PreflightTest {
    private final AnUpgrade upgrade = AnUpgrade.of("wiki-1", "wiki-2");

    @Test
    void aHealthyClusterSeenTwiceIsPlannedAndPeopleAreAsked() {
        assertThat(upgrade.look()).isEmpty();
        upgrade.after(Duration.ofSeconds(1));
        List<RunEvent> events = upgrade.look();

        assertThat(events.get(0)).isInstanceOfSatisfying(RunEvent.PreflightPassed.class, passed -> {
            assertThat(passed.plan().from()).isEqualTo(OLD);
            assertThat(passed.plan().nodes())
                    .extracting(node -> node.name().text())
                    .containsExactly("wiki-1", "wiki-2");
            assertThat(passed.checks()).allMatch(check -> check.verdict() == Check.Verdict.PASS);
            assertThat(passed.checks())
                    .extracting(Check::name)
                    .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(Check.Name.SAME_NODES)));
        });
        assertThat(events.get(1)).isInstanceOf(RunEvent.GateOpened.class);
    }

    @Test
    void aNodeThatOneListForgotIsNotLeftOutOfThePlan() {
        upgrade.vanishes("wiki-2")
                .row("wiki-3", row("wiki-3", NodeState.ACTIVE, OLD.toString()))
                .look();
        upgrade.row("wiki-2", row("wiki-2", NodeState.ACTIVE, OLD.toString()));
        upgrade.after(Duration.ofSeconds(1));
        assertThat(upgrade.look()).isEmpty();

        upgrade.after(Duration.ofSeconds(1));
        assertThat(upgrade.look()).isNotEmpty();
        assertThat(upgrade.run().thePlan().nodes()).hasSize(3);
    }

    @Test
    void upgradeModeThatIsOnBlocks() {
        upgrade.cluster(ClusterState.READY_TO_UPGRADE, true);

        assertBlocked(Check.Name.UPGRADE_MODE_OFF, "somebody is upgrading this cluster");
    }

    @ParameterizedTest
    @EnumSource(value = ClusterState.class, mode = EnumSource.Mode.EXCLUDE, names = "STABLE")
    void aClusterThatIsNotStableBlocks(ClusterState state) {
        upgrade.cluster(state, false);

        assertBlocked(Check.Name.STABLE, "is " + state + ", not STABLE");
    }

    @Test
    void aSingleNodeBlocks() {
        upgrade.vanishes("wiki-2");

        assertBlocked(Check.Name.ENOUGH_NODES, "one node");
    }

    @ParameterizedTest
    @EnumSource(value = NodeState.class, mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void aNodeThatIsNotActiveBlocks(NodeState state) {
        upgrade.sees("wiki-2", state, OLD.toString());

        assertBlocked(Check.Name.ALL_ACTIVE, "wiki-2 is ");
    }

    @Test
    void nodesOnTwoVersionsBlock() {
        upgrade.sees("wiki-2", NodeState.ACTIVE, "9.2.14");

        assertBlocked(Check.Name.ONE_VERSION, "9.2.13, 9.2.14");
    }

    @Test
    void nodesOnTwoBuildsBlock() {
        upgrade.row("wiki-2", new NodeView("i", "wiki-2", "a", NodeState.ACTIVE, "9.2.13", "9110", 0, 0, List.of()));

        assertBlocked(Check.Name.ONE_VERSION, "9109, 9110");
    }

    @Test
    void aTargetThatNeedsDowntimeBlocks() {
        AnUpgrade platform = AnUpgrade.to(Version.of("10.2.0"), "wiki-1", "wiki-2");

        assertBlocked(platform, Check.Name.TARGET_ALLOWED, "platform release");
    }

    @Test
    void upgradeTasksOfAnEarlierUpgradeBlock() {
        upgrade.finalizationPending();

        assertBlocked(Check.Name.FINALIZATION_DONE, "are pending");
    }

    @Test
    void nodesThatCannotBeToldApartBlock() {
        upgrade.row("wiki-1", unnamed("10.0.0.1")).row("wiki-2", unnamed("10.0.0.1"));

        assertBlocked(Check.Name.DISTINCT_NODES, "neither a name nor an address of their own");
    }

    @Test
    void runningTasksAndReadOnlyModeWarn() {
        upgrade.load("wiki-2", 3, 10).readOnly(Reading.seen(true)).lookTwice();

        assertThat(warnings())
                .containsExactly(
                        "Long-running tasks (wiki-2: 3). A node is not touched before its tasks have ended.",
                        "The site is in read-only mode. A rolling upgrade does not need that.");
    }

    @Test
    void aCheckThatCannotBeMadeWarns() {
        upgrade.readOnly(Reading.unknown(Trouble.Kind.NOT_FOUND, "404")).lookTwice();

        assertThat(warnings()).containsExactly("Whether the site is in read-only mode could not be asked (404).");
    }

    @ParameterizedTest
    @EnumSource(value = Trouble.Kind.class)
    void whatCannotBeReadBlocksWithTheCauseThatAPersonMends(Trouble.Kind kind) {
        upgrade.silent(kind).look();
        if (kind.mayPass()) {
            assertThat(upgrade.run().isOver()).isFalse();
            upgrade.after(Duration.ofSeconds(20)).look();
        }

        assertThat(upgrade.run().phase())
                .isInstanceOfSatisfying(
                        Phase.Refused.class,
                        refused -> assertThat(refused.checks())
                                .singleElement()
                                .satisfies(
                                        check -> assertThat(check.sentence()).contains("(GET /cluster: no answer)")));
    }

    @Test
    void aSilenceThatPassesInTimeDoesNotBlock() {
        upgrade.silent(Trouble.Kind.TIMED_OUT).lookAfter(Duration.ofSeconds(5));
        upgrade.silent(null).lookTwice();

        assertThat(upgrade.run().phase()).isEqualTo(new Phase.AwaitingStart());
    }

    @Test
    void aFlickerDoesNotBlock() {
        upgrade.sees("wiki-2", NodeState.UNANSWERED, null).look();
        upgrade.sees("wiki-2", NodeState.ACTIVE, OLD.toString()).after(Duration.ofSeconds(1));
        upgrade.lookTwice();

        assertThat(upgrade.run().phase()).isEqualTo(new Phase.AwaitingStart());
    }

    @Test
    void whatWasTrueAtPreflightIsAskedAgainBeforeUpgradeModeIsSwitchedOn() {
        upgrade.givenStartGate();
        upgrade.sees("wiki-2", NodeState.ACTIVE, NEW.toString());
        upgrade.approve(AnUpgrade.ANNA);
        upgrade.lookTwice();
        assertThat(upgrade.events()).doesNotContain(new RunEvent.UpgradeModeAsked(1));
        assertThat(upgrade.run().problems()).anyMatch(problem -> problem instanceof Problem.StartHeld);

        upgrade.sees("wiki-2", NodeState.ACTIVE, OLD.toString());
        assertThat(upgrade.lookTwice()).endsWith(new RunEvent.UpgradeModeAsked(1));
        assertThat(upgrade.run().problems()).isEmpty();
    }

    @Test
    void aNodeInErrorIsNamedWithWhatConfluenceRefusesForIt() {
        upgrade.sees("wiki-2", NodeState.ERROR, NEW.toString()).cluster(ClusterState.MIXED, false);

        assertBlocked(
                Check.Name.ALL_ACTIVE,
                "wiki-2 is in ERROR. Confluence does not let upgrade mode be switched on while a node is in ERROR: mend it,"
                        + " or remove it from the cluster.");
    }

    @Test
    void theSameIsSaidWhereItFailsAfterTheApproval() {
        upgrade.givenStartGate();
        upgrade.sees("wiki-2", NodeState.ERROR, OLD.toString()).cluster(ClusterState.MIXED, false);
        upgrade.approve(AnUpgrade.ANNA);
        upgrade.lookTwice();

        assertHeld("wiki-2 is in ERROR. Confluence does not let upgrade mode be switched on");
    }

    @Test
    void aNodeThatJoinedOrLeftAfterTheApprovalIsNamed() {
        upgrade.givenStartGate();
        upgrade.vanishes("wiki-2").row("wiki-9", row("wiki-9", NodeState.ACTIVE, OLD.toString()));
        upgrade.approve(AnUpgrade.ANNA);
        upgrade.lookTwice();

        assertHeld("The nodes are not those of the plan (new: wiki-9; missing: wiki-2).");
        assertThat(upgrade.command(new Command.TakeOver(null, AnUpgrade.ANNA)))
                .isEqualTo(NodeGateTest.refused(new Refusal.NothingToTakeOver()));
    }

    private void assertHeld(String sentence) {
        assertThat(upgrade.run().problems())
                .filteredOn(Problem.StartHeld.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        Problem.StartHeld.class,
                        held -> assertThat(held.blocking())
                                .extracting(Check::sentence)
                                .anyMatch(said -> said.contains(sentence)));
    }

    private List<String> warnings() {
        return upgrade.events().stream()
                .filter(RunEvent.PreflightPassed.class::isInstance)
                .flatMap(event -> ((RunEvent.PreflightPassed) event).checks().stream())
                .filter(check -> check.verdict() == Check.Verdict.WARN)
                .map(Check::sentence)
                .toList();
    }

    private void assertBlocked(Check.Name name, String sentence) {
        assertBlocked(upgrade, name, sentence);
    }

    private static void assertBlocked(AnUpgrade upgrade, Check.Name name, String sentence) {
        upgrade.lookTwice();
        assertThat(upgrade.run().phase())
                .isInstanceOfSatisfying(
                        Phase.Refused.class,
                        refused -> assertThat(Preflight.blocking(refused.checks()))
                                .anySatisfy(check -> {
                                    assertThat(check.name()).isEqualTo(name);
                                    assertThat(check.sentence()).contains(sentence);
                                }));
    }

    private static NodeView unnamed(String address) {
        return new NodeView("i", "", address, NodeState.ACTIVE, OLD.toString(), "9109", 0, 0, List.of());
    }
}
