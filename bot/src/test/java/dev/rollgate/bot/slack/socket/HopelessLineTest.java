package dev.rollgate.bot.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.rollgate.sandbox.slack.DisconnectReason;
import dev.rollgate.sandbox.slack.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** When Slack refuses the token for good, the operator is told once, in one line, what to do; Slack is left alone. */
class HopelessLineTest extends SocketBench {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "invalid_auth",
                "token_revoked",
                "account_inactive",
                "not_allowed_token_type",
                "token_expired",
                "missing_scope"
            })
    void aTokenThatIsRefusedAtTheStartIsNotTriedAgain(String code) {
        sockets.refuseToken(code);
        started();

        await().until(() -> !hopeless.isEmpty());
        assertThat(hopeless)
                .singleElement()
                .asString()
                .startsWith("rollgate.slack.app-token: ")
                .contains(code)
                .contains("The bot ends now")
                .hasLineCount(1);
        await().during(Duration.ofMillis(500)).until(() -> slack.journal().count(OPEN) == 1);
    }

    @Test
    void aTokenThatIsRevokedMeanwhileIsNoticedAtTheNextConnection() {
        SocketLine line = connected();
        sockets.refuseToken("token_revoked");
        assertThat(types("1").acknowledged()).isTrue();
        sockets.dropAll();

        await().until(() -> !hopeless.isEmpty());
        assertThat(line.isConnected()).isFalse();
        assertThat(hopeless).singleElement().asString().contains("token_revoked");
    }

    @Test
    void socketModeThatIsSwitchedOffIsSaidToBe() {
        connected();
        sockets.disconnect(DisconnectReason.LINK_DISABLED);

        await().until(() -> !hopeless.isEmpty());
        assertThat(hopeless).singleElement().asString().contains("link_disabled", "switch it on", "signing-secret");
        await().until(() -> sockets.connections() == 0);
        assertThat(slack.journal().count(OPEN)).isEqualTo(1);
    }

    @Test
    void neitherTheTokenNorTheAddressOfAConnectionIsLogged() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger ours = (Logger) LoggerFactory.getLogger("dev.rollgate");
        Level before = ours.getLevel();
        ours.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
        try {
            SocketLine line = connected();
            slack.faults().next(1, OPEN, new Fault.Refused("fatal_error"));
            sockets.dropAll();
            await().until(() -> line.reconnects() == 1);
            sockets.refuseToken("token_revoked");
            sockets.dropAll();
            await().until(() -> !hopeless.isEmpty());
        } finally {
            root.detachAppender(log);
            ours.setLevel(before);
        }
        assertThat(log.list)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(
                                event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                        .doesNotContain("xapp-", "ticket="));
    }
}
