package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever a run is, a person may leave the cluster as it is: nothing more is ordered, and where that was is kept. */
class AbandonTest {
    static Stream<UnaryOperator<AnUpgrade>> everywhere() {
        return Stream.of(
                upgrade -> upgrade,
                AnUpgrade::givenStartGate,
                AnUpgrade::givenUpgradeModeAsked,
                AnUpgrade::givenReplacing,
                AnUpgrade::givenFinalizeGate,
                AnUpgrade::givenFinalizing,
                upgrade -> {
                    upgrade.givenNodeGate().command(new Command.Cancel(ANNA));
                    return upgrade;
                },
                upgrade -> {
                    upgrade.givenFinalizeGate().command(new Command.RollBack(ANNA));
                    return upgrade;
                });
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void theRunIsOverAndRemembersWhereItWasLeft(UnaryOperator<AnUpgrade> point) {
        AnUpgrade upgrade = point.apply(AnUpgrade.of("wiki-1", "wiki-2"));
        Phase left = upgrade.run().phase();

        assertThat(upgrade.command(new Command.Abandon(ANNA)))
                .isEqualTo(NodeGateTest.happened(new RunEvent.RunAbandoned(ANNA)));
        assertThat(upgrade.run().phase()).isEqualTo(new Phase.Abandoned(left));
        assertThat(upgrade.run().openGate()).isEmpty();
        assertThat(upgrade.lookAfter(Duration.ofDays(1))).isEmpty();
        assertThat(upgrade.command(new Command.Abandon(ANNA)))
                .isEqualTo(NodeGateTest.refused(new Refusal.RunIsOver(new Phase.Abandoned(left))));
    }
}
