package dev.rollgate.bot.slack.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.slack.api.Place;
import dev.rollgate.bot.slack.view.RunLog;
import dev.rollgate.orchestration.run.Check;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who asked for a run that did not start is told why, and nobody else is. */
class PrivateProjectionTest extends Telling {
    private final RunLog blocked = new RunLog()
            .then(new RunEvent.PreflightBlocked(
                    List.of(new Check(Check.Name.STABLE, Check.Verdict.BLOCK, "The cluster is MIXED."))));

    @Test
    void theReasonsAreWhispered() {
        teller.tellAll(blocked, whispers);
        assertThat(slack.whispers)
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("was not started", "The cluster is MIXED."));
        assertThat(slack.posts).isEmpty();
    }

    @Test
    void whereAWhisperCannotReachThemADirectMessageDoes() {
        for (String code : List.of("user_not_in_channel", "channel_not_found", "not_in_channel", "is_archived")) {
            Telling bot = new Telling();
            bot.slack.refusesWhispers(code);
            bot.teller.tellAll(blocked, bot.whispers);
            assertThat(bot.slack.posts)
                    .singleElement()
                    .satisfies(post -> assertThat(post.place()).isEqualTo(Place.channel("U0ANNA")));
        }
    }

    @Test
    void aRunThatStartsWhispersNothing() {
        teller.tellAll(RunLog.upgradeModeOn(), whispers);
        assertThat(slack.calls).isEmpty();
    }
}
