package dev.rollgate.sandbox.slack;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** WebSockets on a port of the system's choice on the loopback address; what they mean is for {@link Sockets} to say. */
final class SocketServer extends WebSocketServer {
    private static final System.Logger LOG = System.getLogger(SocketServer.class.getName());
    private static final int DECODERS = 1;

    private final Sockets sockets;
    private final CountDownLatch listening = new CountDownLatch(1);

    private SocketServer(Sockets sockets) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), DECODERS);
        this.sockets = sockets;
    }

    /** Returns when it listens. */
    static SocketServer start(Sockets sockets) {
        SocketServer server = new SocketServer(sockets);
        server.setDaemon(true);
        server.setConnectionLostTimeout(0); // the bot is to notice by itself that a line is dead
        server.start();
        try {
            if (!server.listening.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the sandbox's WebSockets do not listen");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the sandbox's WebSockets were to listen", stopped);
        }
        return server;
    }

    URI link(String ticket, String appId) {
        return URI.create("ws://127.0.0.1:" + getPort() + "/link/?ticket=" + ticket + "&app_id=" + appId);
    }

    void end() {
        try {
            stop(200);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket wire, Draft draft, ClientHandshake request) throws InvalidDataException {
        if (!sockets.redeem(request.getResourceDescriptor())) {
            throw new InvalidDataException(
                    CloseFrame.POLICY_VALIDATION, "a ticket that was never issued, or is used up");
        }
        return super.onWebsocketHandshakeReceivedAsServer(wire, draft, request);
    }

    @Override
    public void onOpen(WebSocket wire, ClientHandshake handshake) {
        SocketConnection connection = new SocketConnection(wire);
        wire.setAttachment(connection);
        sockets.opened(connection);
    }

    @Override
    public void onMessage(WebSocket wire, String message) {
        SocketConnection connection = wire.getAttachment();
        if (connection != null && !connection.isSilent()) {
            sockets.heard(message);
        }
    }

    @Override
    public void onWebsocketPing(WebSocket wire, Framedata ping) {
        SocketConnection connection = wire.getAttachment();
        if (connection == null || !connection.isSilent()) {
            super.onWebsocketPing(wire, ping);
        }
    }

    @Override
    public void onClose(WebSocket wire, int code, String reason, boolean remote) {
        SocketConnection connection = wire.getAttachment();
        if (connection != null) {
            sockets.closed(connection);
        }
    }

    @Override
    public void onError(@Nullable WebSocket wire, Exception failure) {
        LOG.log(System.Logger.Level.DEBUG, "a WebSocket of the sandbox failed", failure);
    }

    @Override
    public void onStart() {
        listening.countDown();
    }
}
