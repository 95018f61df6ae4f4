package dev.rollgate.bot.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.slack.api.SlackConfig;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A WebSocket goes out by the company's proxy where there is one, and one that cannot be opened says so in time. */
class WireTest extends SocketBench {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final SlackConfig config = new SlackConfig();

    @Test
    void itTakesTheProxyWithItsNameAndPassword() throws Exception {
        try (TunnelProxy proxy = new TunnelProxy()) {
            config.setProxyUrl("http://anna:hush@127.0.0.1:" + proxy.port());
            Wire wire = open(link());
            await().until(() -> heard.stream().anyMatch(word -> word.contains("hello")));

            wire.ping();
            await().until(() -> heard.contains("pong"));
            assertThat(proxy.asked())
                    .singleElement()
                    .asString()
                    .startsWith("CONNECT 127.0.0.1:")
                    .contains("Basic "
                            + Base64.getEncoder().encodeToString("anna:hush".getBytes(StandardCharsets.US_ASCII)));
            wire.close();
            await().until(() -> heard.contains("closed"));
            assertThat(wire.isOpen()).isFalse();
        }
    }

    @Test
    void anAddressThatIsRefusedOrWhereNobodyListensIsAnIOExceptionWithoutTheAddress() throws Exception {
        String used = link().toString();
        open(URI.create(used));
        assertThatThrownBy(() -> open(URI.create(used)))
                .isInstanceOf(IOException.class)
                .message()
                .doesNotContain("ticket");
        assertThatThrownBy(() -> open(URI.create("ws://127.0.0.1:9/link/?ticket=1")))
                .isInstanceOf(IOException.class)
                .message()
                .doesNotContain("ticket");
    }

    @Test
    void whatIsSentOnOneThatHasEndedIsLostWithoutHarm() throws Exception {
        Wire wire = open(link());
        sockets.dropAll();
        await().until(() -> heard.contains("closed"));

        wire.send("{}");
        wire.ping();
        wire.close();
        assertThat(wire.isOpen()).isFalse();
    }

    private URI link() throws IOException, SlackApiException {
        return URI.create(app.client()
                .appsConnectionsOpen(open -> open.token(sockets.appToken()))
                .getUrl());
    }

    private Wire open(URI address) throws IOException {
        return Wire.open(address, config, Duration.ofSeconds(5), new Wire.Listener() {
            @Override
            public void onText(String message) {
                heard.add(message);
            }

            @Override
            public void onPong() {
                heard.add("pong");
            }

            @Override
            public void onClosed(String why) {
                heard.add("closed");
            }
        });
    }
}
