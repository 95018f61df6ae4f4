package dev.rollgate.bot;

import dev.rollgate.sandbox.slack.SlackServer;
import dev.rollgate.sandbox.slack.Workspace;
import java.time.InstantSource;
import java.util.Map;

/** As much of Slack as {@link StartedBot#command} needs: Anna, and the channel of the bot's one cluster. */
final class SmallTown implements AutoCloseable {
    final SlackServer slack;
    private final String token;

    SmallTown() {
        Workspace workspace = new Workspace(InstantSource.system());
        workspace.addChannel("C0123456789", "wiki", workspace.addPerson("U0ANNA", "anna"));
        slack = SlackServer.start(workspace);
        slack.rateLimits().off();
        token = workspace.bot().token();
    }

    Map<String, String> settings() {
        return Map.of("rollgate.slack.api-url", slack.apiUrl().toString(), "rollgate.slack.bot-token", token);
    }

    @Override
    public void close() {
        slack.close();
    }
}
