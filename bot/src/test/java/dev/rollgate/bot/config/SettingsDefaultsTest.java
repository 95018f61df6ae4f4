package dev.rollgate.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.access.Policy;
import dev.rollgate.bot.config.ClusterSettings.Driver;
import dev.rollgate.orchestration.confluence.Secret;
import dev.rollgate.orchestration.run.Approvals;
import dev.rollgate.orchestration.run.Escalation;
import dev.rollgate.orchestration.run.Limits;
import dev.rollgate.orchestration.run.Terms;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Four keys of a cluster and two of Slack are enough; the rest is as the contract says. */
class SettingsDefaultsTest {
    private final Configured fewest = Configured.well();

    @Test
    void somethingThatMovesIsPolledEveryFiveSeconds() {
        assertThat(fewest.settings().pollInterval()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void slackIsAtItsUsualAddress() {
        assertThat(fewest.settings().slack().apiUrl()).isEqualTo(URI.create("https://slack.com/api/"));
    }

    @Test
    void slackReachesTheBotByHttpUntilThereIsAnAppToken() {
        assertThat(fewest.settings().slack().way()).isInstanceOf(Settings.Way.Http.class);
        assertThat(fewest.with("rollgate.slack.app-token", "xapp-hush")
                        .settings()
                        .slack()
                        .way())
                .isEqualTo(new Settings.Way.Socket(Secret.of("xapp-hush")));
    }

    @Test
    void theRollingUpgradeApiIsAtItsUsualPath() {
        assertThat(fewest.cluster().confluence().apiPath()).isEqualTo("/rest/zdu");
    }

    @Test
    void noNodeNeedsToBeNamed() {
        assertThat(fewest.cluster().nodes()).isEmpty();
    }

    @Test
    void aPersonReplacesNodesAndNoBalancerIsAsked() {
        assertThat(fewest.cluster().driver()).isEqualTo(Driver.MANUAL);
        assertThat(fewest.cluster().balancer()).isEqualTo(new BalancerSettings.None());
    }

    @Test
    void anyoneInTheChannelOperatesAndOnlyApproversApprove() {
        assertThat(fewest.cluster().policy()).isEqualTo(new Policy(List.of(), List.of("U0ANNA"), false));
    }

    @Test
    void onePersonIsEnoughForEachGateAndMayBeTheOneWhoStarted() {
        Terms terms = fewest.cluster().terms();
        assertThat(terms.approvals()).isEqualTo(new Approvals(1, 1, 1));
        assertThat(terms.selfApproval()).isTrue();
    }

    @Test
    void limitsAreThoseOfTheContract() {
        assertThat(fewest.cluster().terms().limits())
                .isEqualTo(new Limits(
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(60),
                        Duration.ZERO,
                        Duration.ofHours(4)));
    }

    @Test
    void nobodyIsWokenAndAnApprovalIsRemindedOfMentionedAndParked() {
        assertThat(fewest.settings().pagers()).isEmpty();
        assertThat(fewest.cluster().paging().named()).isEmpty();
        assertThat(fewest.cluster().terms().escalation())
                .isEqualTo(new Escalation(
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(30),
                        Duration.ZERO,
                        Duration.ofHours(8),
                        Duration.ofMinutes(20),
                        null));
    }
}
