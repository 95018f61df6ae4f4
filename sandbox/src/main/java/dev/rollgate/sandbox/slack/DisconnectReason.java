package dev.rollgate.sandbox.slack;

import java.util.Locale;

/** Why Slack says {@code disconnect} on a WebSocket. */
public enum DisconnectReason {
    /** It will close in about ten seconds. */
    WARNING,
    /** Its end of the line is renewed: the app is to open another connection. */
    REFRESH_REQUESTED,
    /** Somebody has switched Socket Mode off: no new connection will be had. */
    LINK_DISABLED,
    /** The app had its ten connections already. */
    TOO_MANY_WEBSOCKETS;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
