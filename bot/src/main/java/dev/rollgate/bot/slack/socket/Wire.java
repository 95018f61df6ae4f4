package dev.rollgate.bot.slack.socket;

import com.slack.api.SlackConfig;
import com.slack.api.util.http.ProxyUrlUtil;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.websocket.ClientEndpointConfig;
import javax.websocket.CloseReason;
import javax.websocket.DeploymentException;
import javax.websocket.Endpoint;
import javax.websocket.EndpointConfig;
import javax.websocket.MessageHandler;
import javax.websocket.PongMessage;
import javax.websocket.Session;
import org.glassfish.tyrus.client.ClientManager;
import org.glassfish.tyrus.client.ClientProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One WebSocket, by Tyrus. Its address is as good as a password until it is used, so it is not logged. */
final class Wire {
    private static final Logger log = LoggerFactory.getLogger(Wire.class);

    /** Is told on Tyrus's own threads, of which there are two: it must not keep them. */
    interface Listener {
        void onText(String message);

        void onPong();

        /** It is closed, by whomever, and nothing comes any more. {@code why}: for the log */
        void onClosed(String why);
    }

    private final Session session;

    private Wire(Session session) {
        this.session = session;
    }

    /**
     * Returns when it is open; {@code listener} may have been told of something before that.
     *
     * @param slack says which proxy to go through
     * @param limit for the whole opening
     */
    static Wire open(URI address, SlackConfig slack, Duration limit, Listener listener) throws IOException {
        ClientManager client = ClientManager.createClient();
        client.getProperties().put(ClientProperties.HANDSHAKE_TIMEOUT, Math.toIntExact(limit.toMillis()));
        throughProxy(client, slack);
        try {
            return new Wire(client.connectToServer(
                    new End(listener), ClientEndpointConfig.Builder.create().build(), address));
        } catch (DeploymentException failed) {
            throw new IOException("the WebSocket was not opened", failed);
        }
    }

    /** Returns at once. A message that cannot be sent is lost: Slack hears nothing and shows a failure. */
    void send(String message) {
        try {
            session.getAsyncRemote().sendText(message, sent -> {
                if (!sent.isOK()) {
                    log.warn("an acknowledgement was not sent: {}", kind(sent.getException()));
                }
            });
        } catch (IllegalStateException closed) {
            log.warn("an acknowledgement was not sent: the connection has ended");
        }
    }

    /** Returns at once; whether it arrived is seen by its pong. */
    void ping() {
        try {
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | IllegalStateException closed) {
            log.debug("no ping was sent: {}", kind(closed));
        }
    }

    boolean isOpen() {
        return session.isOpen();
    }

    /** May be repeated. What was sent before goes out first. */
    void close() {
        try {
            session.close();
        } catch (IOException | IllegalStateException closed) {
            log.debug("a connection was not closed in form: {}", kind(closed));
        }
    }

    private static void throughProxy(ClientManager client, SlackConfig slack) {
        String url = slack.getProxyUrl();
        if (url == null) {
            return;
        }
        ProxyUrlUtil.ProxyUrl proxy = ProxyUrlUtil.parse(url);
        client.getProperties().put(ClientProperties.PROXY_URI, proxy.toUrlWithoutUserAndPassword());
        Map<String, String> headers =
                new HashMap<>(slack.getProxyHeaders() == null ? Map.of() : slack.getProxyHeaders());
        if (proxy.getUsername() != null && proxy.getPassword() != null) {
            ProxyUrlUtil.setProxyAuthorizationHeader(headers, proxy);
        }
        client.getProperties().put(ClientProperties.PROXY_HEADERS, headers);
    }

    private static String kind(Throwable failure) {
        return failure.getClass().getSimpleName();
    }

    /** Hands over what Tyrus hears. */
    private static final class End extends Endpoint {
        private final Listener listener;

        private End(Listener listener) {
            this.listener = listener;
        }

        @Override
        public void onOpen(Session session, EndpointConfig config) {
            session.addMessageHandler(String.class, (MessageHandler.Whole<String>) listener::onText);
            session.addMessageHandler(PongMessage.class, (MessageHandler.Whole<PongMessage>) pong -> listener.onPong());
        }

        @Override
        public void onClose(Session session, CloseReason reason) {
            listener.onClosed("code " + reason.getCloseCode().getCode());
        }

        @Override
        public void onError(Session session, Throwable failure) {
            log.warn("a connection to Slack failed: {}", kind(failure));
        }
    }
}
