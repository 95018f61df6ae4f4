package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A node in trouble is to be stopped gracefully or altogether; it is asked once, and seen when it is done. */
class StopNodeTest extends RunSpecification {
    @Test
    void itIsAskedOnceForEachWayAndOverWhenTheNodeIsSeenDown() {
        givenOneFails();

        assertThat(stop(WIKI_1, Shutdown.GRACEFULLY))
                .isEqualTo(happened(new RunEvent.NodeStopAsked(WIKI_1, Shutdown.GRACEFULLY, ANNA)));
        assertThat(stop(WIKI_1, Shutdown.GRACEFULLY)).isEqualTo(refused(new Refusal.AlreadyAsked(WIKI_1)));
        assertThat(stop(WIKI_1, Shutdown.ALTOGETHER)).isInstanceOf(Decision.Happened.class);
        assertThat(asksToStop()).isEqualTo(Shutdown.ALTOGETHER);

        assertThat(stops(WIKI_1)).contains(over(new Problem.NodeInError(WIKI_1)));
        assertThat(asksToStop()).isNull();
        assertThat(stop(WIKI_1, Shutdown.ALTOGETHER)).isEqualTo(refused(new Refusal.NodeIsDown(WIKI_1)));
    }

    @Test
    void aNodeThatComesUpWellNeedNotBeStoppedAnyMore() {
        givenOneFails();
        stop(WIKI_1, Shutdown.GRACEFULLY);
        comesUpOn(TARGET, WIKI_1);

        assertThat(asksToStop()).isNull();
        assertThat(stop(WIKI_1, Shutdown.GRACEFULLY)).isEqualTo(refused(new Refusal.NodeIsWell(WIKI_1)));
    }

    @Test
    void aNodeThatIsWellIsNotStopped() {
        upgrade.givenNodeGate();

        assertThat(stop(WIKI_2, Shutdown.GRACEFULLY)).isEqualTo(refused(new Refusal.NodeIsWell(WIKI_2)));
        assertThat(stop(new NodeName("wiki-9"), Shutdown.GRACEFULLY))
                .isEqualTo(refused(new Refusal.NoSuchNode(new NodeName("wiki-9"))));
    }

    @Test
    void aNodeThatManyPeopleUseIsWell() {
        givenOneIsUpgraded();
        upgrade.load("wiki-1", 0, 500);
        upgrade.lookTwice();
        upgrade.lookAfter(Duration.ofMinutes(1));
        assertThat(open(Problem.UnevenUsers.class)).isNotNull();

        assertThat(stop(WIKI_1, Shutdown.GRACEFULLY)).isEqualTo(refused(new Refusal.NodeIsWell(WIKI_1)));
        assertThat(retry(WIKI_1)).isEqualTo(refused(new Refusal.NodeIsWell(WIKI_1)));
        assertThat(leaveOut(WIKI_1)).isEqualTo(refused(new Refusal.NodeIsWell(WIKI_1)));
    }

    private @Nullable Shutdown asksToStop() {
        return upgrade.run().node(WIKI_1).orElseThrow().stopAsked();
    }
}
