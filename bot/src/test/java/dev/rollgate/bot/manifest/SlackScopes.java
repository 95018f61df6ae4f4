package dev.rollgate.bot.manifest;

import java.util.Map;
import java.util.Set;

/** Which scopes of a bot's token Slack asks for, by its documentation of each method and event; no set: we have not looked. */
final class SlackScopes {
    private static final Set<String> NONE = Set.of();

    /** In channels only: we never read direct messages. */
    private static final Set<String> HISTORY = Set.of("channels:history", "groups:history");

    private static final Set<String> CHANNELS = Set.of("channels:read", "groups:read");

    static final Map<String, Set<String>> OF_METHODS = Map.ofEntries(
            Map.entry("apps.connections.open", NONE), // the app's own token, with connections:write
            Map.entry("auth.test", NONE),
            Map.entry("chat.getPermalink", NONE),
            Map.entry("chat.postEphemeral", Set.of("chat:write")),
            Map.entry("chat.postMessage", Set.of("chat:write")),
            Map.entry("chat.update", Set.of("chat:write")),
            Map.entry("conversations.history", HISTORY),
            Map.entry("conversations.info", CHANNELS),
            Map.entry("conversations.replies", HISTORY),
            Map.entry("usergroups.users.list", Set.of("usergroups:read")),
            Map.entry("users.info", Set.of("users:read")),
            Map.entry("views.open", NONE),
            Map.entry("views.publish", NONE),
            Map.entry("views.push", NONE),
            Map.entry("views.update", NONE));

    static final Map<String, Set<String>> OF_EVENTS =
            Map.of("app_home_opened", NONE, "app_mention", Set.of("app_mentions:read"));

    static final String OF_COMMANDS = "commands";

    private SlackScopes() {}
}
