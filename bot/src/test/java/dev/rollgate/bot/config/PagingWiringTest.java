package dev.rollgate.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.paging.Routing;
import dev.rollgate.orchestration.paging.Urgency;
import dev.rollgate.orchestration.run.ClusterKey;
import org.junit.jupiter.api.Test;

/** A pager is woken for what the clusters say that are configured now; a run of another cluster wakes nobody any more. */
class PagingWiringTest {
    private final Settings settings = Configured.well()
            .withPager("type", "slack")
            .withPager("group", "S0OPS")
            .withCluster("paging.critical", "on-call")
            .settings();

    @Test
    void whatItsClusterSaysIsItsRouting() {
        assertThat(PagingWiring.routing(settings, new ClusterKey("prod-wiki"), "on-call")
                        .urgencies())
                .containsExactly(Urgency.CRITICAL);
        assertThat(PagingWiring.routing(settings, new ClusterKey("prod-wiki"), "gone")
                        .urgencies())
                .isEmpty();
    }

    @Test
    void ofAClusterThatIsGoneNobodyIsWoken() {
        assertThat(PagingWiring.routing(settings, new ClusterKey("old-wiki"), "on-call"))
                .isEqualTo(Routing.NONE);
    }
}
