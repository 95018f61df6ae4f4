package dev.rollgate.orchestration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.ClusterState;
import dev.rollgate.orchestration.run.Outlook;
import dev.rollgate.orchestration.run.Reading;
import dev.rollgate.orchestration.run.Version;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A look at a cluster for people, outside any run, orders nothing. */
class LookoutTest {
    private static final ClusterKey WIKI = new ClusterKey("prod-wiki");
    private static final Version NEW = Version.of("9.2.21");

    private final ScriptedConfluence confluence = new ScriptedConfluence();
    private final Lookout lookout = new Lookout(
            key -> key.equals(WIKI) ? Optional.of(new Cluster(WIKI, confluence, Map.of())) : Optional.empty());

    @Test
    void aClusterIsSeenAsItIs() {
        confluence.shows(ClusterState.MIXED, true);

        assertThat(lookout.see(WIKI).flatMap(Reading::ifSeen))
                .hasValueSatisfying(view -> assertThat(view.state()).isEqualTo(ClusterState.MIXED));
    }

    @Test
    void whatARunWouldMeetTakesOneLookAndNoOrder() {
        assertThat(lookout.outlook(WIKI, NEW)).get().returns(false, Outlook::blocks);
        assertThat(confluence.looks).isEqualTo(1);
        assertThat(confluence.orders).isEmpty();
    }

    @Test
    void ofAClusterThatIsNotConfiguredNothingCanBeSaid() {
        assertThat(lookout.see(new ClusterKey("other"))).isEmpty();
        assertThat(lookout.outlook(new ClusterKey("other"), NEW)).isEmpty();
    }
}
