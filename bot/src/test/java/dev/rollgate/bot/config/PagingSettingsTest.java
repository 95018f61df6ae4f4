package dev.rollgate.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.paging.Routing;
import dev.rollgate.orchestration.paging.Urgency;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cluster says whom it wakes for what, by names of pagers that there are. */
class PagingSettingsTest {
    @Test
    void eachUrgencyWakesThePagersItNamesAfterItsGrace() {
        PagingSettings paging = twoPagers()
                .withCluster("paging.critical", "on-call, day-shift")
                .withCluster("paging.warning", "day-shift")
                .withCluster("paging.approval", "")
                .withCluster("paging.grace.critical", "30s")
                .cluster()
                .paging();
        Map<Urgency, Duration> grace =
                Map.of(Urgency.CRITICAL, Duration.ofSeconds(30), Urgency.WARNING, Duration.ofMinutes(5));
        assertThat(paging.routingOf("on-call")).isEqualTo(new Routing(Set.of(Urgency.CRITICAL), grace));
        assertThat(paging.routingOf("day-shift"))
                .isEqualTo(new Routing(Set.of(Urgency.CRITICAL, Urgency.WARNING), grace));
        assertThat(paging.routingOf("another").urgencies()).isEmpty();
        assertThat(paging.named()).containsExactlyInAnyOrder("on-call", "day-shift");
    }

    @ParameterizedTest
    @ValueSource(strings = {"critical", "warning", "approval"})
    void aSlipInANameIsToldWithTheNameThatWasMeant(String urgency) {
        assertThat(twoPagers().withCluster("paging." + urgency, "on-cal").complaints())
                .containsExactly(Configured.CLUSTER + "paging." + urgency
                        + ": found \"on-cal\"; no pager has that name; did you mean on-call?");
    }

    @Test
    void anotherNameIsToldWithThoseThereAre() {
        assertThat(twoPagers().withCluster("paging.critical", "pagerduty").complaints())
                .containsExactly(Configured.CLUSTER
                        + "paging.critical: found \"pagerduty\"; no pager has that name; there are day-shift, on-call");
        assertThat(Configured.well().withCluster("paging.critical", "pagerduty").complaints())
                .containsExactly(
                        Configured.CLUSTER
                                + "paging.critical: found \"pagerduty\"; no pager is configured: name one below rollgate.pagers, with its type");
    }

    @Test
    void aPagerThatIsWrongItselfIsNotToldAsUnknownToo() {
        assertThat(Configured.well()
                        .withPager("type", "slack")
                        .withCluster("paging.critical", "on-call")
                        .complaints())
                .containsExactly(
                        Configured.PAGER + "group: missing; the id of a Slack user group is wanted, like S0123456789");
    }

    @Test
    void aPagerThatNoClusterWakesIsNoMistakeButNoted() {
        Configured one = twoPagers().withCluster("paging.critical", "on-call");
        assertThat(one.complaints()).isEmpty();
        assertThat(one.settings().unusedPagers()).containsExactly("day-shift");
        assertThat(one.cluster().paging().told()).isEqualTo("on-call for critical");
        assertThat(Configured.well().cluster().paging().told()).isEqualTo("nobody");
    }

    @Test
    void aListCanBeWrittenInYaml() {
        Configured yaml = twoPagers().yaml("""
                rollgate:
                  clusters:
                    prod-wiki:
                      paging: { critical: [on-call, day-shift], warning: [], grace: { warning: 10m } }
                """);
        assertThat(yaml.cluster().paging().pagersFor(Urgency.CRITICAL)).containsExactly("on-call", "day-shift");
        assertThat(yaml.cluster().paging().wakesFor(Urgency.WARNING)).isFalse();
    }

    private static Configured twoPagers() {
        return Configured.well()
                .withPager("type", "slack")
                .withPager("group", "S0OPS")
                .with("rollgate.pagers.day-shift.type", "slack")
                .with("rollgate.pagers.day-shift.group", "S0DAY");
    }
}
