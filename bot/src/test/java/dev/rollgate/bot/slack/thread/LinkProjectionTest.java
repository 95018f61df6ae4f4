package dev.rollgate.bot.slack.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.slack.view.RunLog;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a thread is, is asked for once, when there is one; whoever wants to know it later need not ask Slack. */
class LinkProjectionTest extends Telling {
    private final LinkProjection projection =
            new LinkProjection(slack, cluster -> Optional.of(RunLog.ROOM), new RootMessages(teller));
    private final ThreadLinks links = new ThreadLinks(teller);

    @Test
    void itIsKnownSoonAfterTheRootIsPosted() {
        RunLog log = RunLog.upgradeModeOn();
        teller.tellAll(log, projection);
        assertThat(links.of(RunLog.RUN)).isEmpty();
        root(log);
        clock.pass(Duration.ofSeconds(3));
        teller.tellAll(log, projection);
        assertThat(links.of(RunLog.RUN)).contains(FakeSlack.link(slack.about(0).ts()));
    }

    @Test
    void itIsAskedForOnce() {
        RunLog log = RunLog.upgradeModeOn();
        root(log);
        teller.tellAll(log, projection);
        teller.tellAll(log.then(new RunEvent.RunPaused(RunLog.ANNA)), projection);
        assertThat(slack.calls).containsOnlyOnce("link");
    }

    @Test
    void whereSlackDoesNotSayItIsAskedAgainLater() {
        RunLog log = RunLog.upgradeModeOn();
        root(log);
        slack.refuses("is_archived");
        teller.tellAll(log, projection);
        assertThat(links.of(RunLog.RUN)).isEmpty();
        slack.refuses("");
        clock.pass(Duration.ofMinutes(1));
        teller.tellAll(log, projection);
        assertThat(links.of(RunLog.RUN)).isPresent();
    }
}
