package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static dev.rollgate.orchestration.run.AnUpgrade.BEN;
import static dev.rollgate.orchestration.run.AnUpgrade.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** However many press Retry at once, the step is begun anew once; it may be wanted again when something has changed since. */
class RetryOnceTest {
    private final AnUpgrade upgrade = AnUpgrade.of("wiki-1", "wiki-2");
    private final NodeName inHand = handled();

    @Test
    void whoIsSecondIsToldThatItWasAskedForAlready() {
        fails();
        assertThat(retry(ANNA)).isInstanceOf(Decision.Happened.class);
        assertThat(retry(ANNA)).isEqualTo(new Decision.Refused(new Refusal.AlreadyAsked(inHand)));
        assertThat(retry(BEN)).isEqualTo(new Decision.Refused(new Refusal.AlreadyAsked(inHand)));
    }

    @Test
    void aNodeThatFailsAgainMayBeRetriedAgain() {
        fails();
        retry(ANNA);
        upgrade.sees(inHand.text(), NodeState.STARTING, null);
        upgrade.lookTwice();
        fails();
        assertThat(retry(BEN)).isInstanceOf(Decision.Happened.class);
    }

    private NodeName handled() {
        upgrade.givenReplacing();
        return upgrade.run().inHand().orElseThrow().name();
    }

    private void fails() {
        upgrade.sees(inHand.text(), NodeState.ERROR, NEW.toString());
        upgrade.lookTwice();
    }

    private Decision retry(Person by) {
        return upgrade.command(new Command.RetryStep(inHand, by));
    }
}
