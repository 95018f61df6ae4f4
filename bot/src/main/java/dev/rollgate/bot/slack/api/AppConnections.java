package dev.rollgate.bot.slack.api;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import java.net.URI;

/** Addresses of new Socket Mode connections: {@code apps.connections.open}, which wants the app's own token. */
public final class AppConnections {
    private final MethodsClient methods;

    /** @param slack made by {@link SlackSdk}, and closed by whoever made it */
    public AppConnections(Slack slack, String appToken) {
        methods = slack.methods(appToken);
    }

    /** @return an address that is good for one connection, soon; it is a secret until then. Slack allows one a minute. */
    public Answer<URI> open() {
        return SlackApiClient.call(
                () -> methods.appsConnectionsOpen(open -> open), opened -> URI.create(opened.getUrl()));
    }
}
