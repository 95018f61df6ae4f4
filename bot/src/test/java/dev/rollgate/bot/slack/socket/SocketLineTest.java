package dev.rollgate.bot.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollgate.sandbox.slack.BotAnswer;
import dev.rollgate.sandbox.slack.DisconnectReason;
import dev.rollgate.sandbox.slack.Fault;
import dev.rollgate.sandbox.slack.Journal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever becomes of a connection, another takes its place, and people notice as little as can be. */
class SocketLineTest extends SocketBench {
    @Test
    void slackMayBeAwayAtTheStart() {
        slack.faults().always(new Fault.Down());
        SocketLine line = started();
        await().until(() -> slack.journal().count(OPEN) >= 2);
        assertThat(line.isConnected()).isFalse();

        slack.faults().clear();

        await().until(line::isConnected);
        assertThat(types("1").body()).contains("heard 1");
        assertThat(line.reconnects()).isZero();
    }

    @Test
    void aLostOneIsReplacedAndWhatWasClickedMeanwhileCountsWhenClickedAgain() {
        SocketLine line = connected();
        noConnectionIsToBeHad();
        sockets.dropAll();
        await().until(() -> !line.isConnected());
        assertThat(types("in the gap").acknowledged()).isFalse();

        slack.faults().clear();

        await().until(line::isConnected);
        assertThat(types("in the gap").body()).contains("heard in the gap");
        assertThat(line.reconnects()).isEqualTo(1);
        assertThat(hopeless).isEmpty();
    }

    @Test
    void refusalsThatPassAreOutwaited() {
        SocketLine line = connected();
        slack.faults().next(1, OPEN, new Fault.Refused("internal_error"));
        slack.faults().next(1, OPEN, new Fault.Refused("access_denied"));
        slack.faults().next(1, OPEN, new Fault.Status(503));
        slack.faults().next(1, OPEN, new Fault.Down());
        sockets.dropAll();

        await().until(() -> line.reconnects() == 1 && line.isConnected());
        assertThat(types("1").acknowledged()).isTrue();
    }

    @Test
    void slacksRetryAfterIsKept() {
        connected();
        slack.faults().next(1, OPEN, new Fault.TooMany(2));
        sockets.dropAll();

        await().until(() -> sockets.connections() == 1 && slack.journal().count(OPEN) == 3);
        List<Journal.Entry> opened = slack.journal().of(OPEN);
        assertThat(Duration.between(opened.get(1).at(), opened.get(2).at()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void onesThatDoNotLastAreOpenedMoreAndMoreSeldom() {
        SocketTimes wary = new SocketTimes(
                quick().beat(),
                quick().silence(),
                quick().stuck(),
                quick().opening(),
                quick().farewell(),
                Duration.ofHours(1),
                Duration.ofMillis(200),
                Duration.ofSeconds(5));
        started(wary, hopeless::add);
        for (int number = 1; number <= 4; number++) {
            int opened = number;
            await().until(() -> slack.journal().count(OPEN) == opened && sockets.connections() == 1);
            sockets.dropAll();
        }

        List<Journal.Entry> opened = slack.journal().of(OPEN);
        assertThat(Duration.between(opened.get(1).at(), opened.get(2).at()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(Duration.between(opened.get(2).at(), opened.get(3).at()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(600));
    }

    @ParameterizedTest
    @EnumSource(
            value = DisconnectReason.class,
            names = {"WARNING", "REFRESH_REQUESTED"})
    void oneWhoseEndIsAnnouncedWorksUntilItsSuccessorIsThere(DisconnectReason reason) {
        SocketLine line = connected();
        noConnectionIsToBeHad();
        sockets.disconnect(reason);
        await().until(() -> slack.journal().count(OPEN) >= 3);
        assertThat(types("meanwhile").acknowledged()).isTrue();

        slack.faults().clear();

        await().until(() -> line.reconnects() == 1 && sockets.connections() == 1);
        assertThat(types("afterwards").acknowledged()).isTrue();
    }

    @Test
    void whatIsInHandIsAcknowledgedOnTheOneThatBroughtIt() {
        connected();
        CompletableFuture<BotAnswer> typed = typesMeanwhile("wait");
        await().until(() -> waiting.size() == 1);
        sockets.disconnect(DisconnectReason.REFRESH_REQUESTED);
        await().until(() -> sockets.connections() == 2);

        letGo();

        await().until(typed::isDone);
        assertThat(typed.join().body()).contains("heard wait");
        await().until(() -> sockets.connections() == 1);
    }

    @Test
    void aSilentOneIsReplaced() {
        SocketLine line = connected();
        sockets.goSilent();

        await().until(() -> line.reconnects() == 1 && line.isConnected());
        await().until(() -> sockets.connections() == 1);
        assertThat(types("1").acknowledged()).isTrue();
    }

    @Test
    void aQuietOneIsNotSilentForItsPongsAreHeard() {
        SocketLine line = connected();
        Duration longest = quick().silence();

        await().during(longest.multipliedBy(2))
                .atMost(longest.multipliedBy(4))
                .until(() -> line.isConnected() && line.silence().compareTo(longest) < 0);
        assertThat(line.reconnects()).isZero();
    }

    @Test
    void listenersThatAreAllStuckAreReplacedWithIt() {
        SocketLine line = connected();
        workspace.acknowledgeWithin(Duration.ofSeconds(3));
        for (int thread = 0; thread < 16; thread++) {
            typesMeanwhile("wait");
        }
        await().until(() -> waiting.size() == 16);
        await().until(() -> line.reconnects() >= 1 && line.isConnected());

        workspace.acknowledgeWithin(Duration.ofSeconds(20));
        assertThat(types("again").body()).contains("heard again");
    }

    @Test
    void anErrorInAListenerCostsOnlyItsOwnAcknowledgement() {
        SocketLine line = connected();
        workspace.acknowledgeWithin(Duration.ofMillis(300));
        for (int time = 0; time < 20; time++) {
            assertThat(types("break").acknowledged()).isFalse();
        }

        workspace.acknowledgeWithin(Duration.ofSeconds(20));
        assertThat(types("1").acknowledged()).isTrue();
        assertThat(line.reconnects()).isZero();
        assertThat(acknowledged).contains(500, 200);
    }

    @Test
    void closingFinishesWhatIsInHand() {
        SocketLine line = connected();
        CompletableFuture<BotAnswer> typed = typesMeanwhile("wait");
        await().until(() -> waiting.size() == 1);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(line::close);
        assertThat(closing).isNotDone();

        letGo();

        await().until(() -> typed.isDone() && closing.isDone());
        assertThat(typed.join().body()).contains("heard wait");
        await().until(() -> sockets.connections() == 0);
        assertThat(slack.journal().count(OPEN)).isEqualTo(1);
    }
}
