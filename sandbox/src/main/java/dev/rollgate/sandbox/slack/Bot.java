package dev.rollgate.sandbox.slack;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The app as the workspace knows it: its secrets, its ids, the scopes it was granted and the events it subscribes to.
 *
 * @param token what the bot sends as {@code Authorization: Bearer}
 * @param signingSecret what the workspace signs its requests to the bot with
 * @param events names of event types, as {@code app_mention}
 */
public record Bot(
        String token,
        String signingSecret,
        String appId,
        String userId,
        String botId,
        String teamId,
        Set<String> scopes,
        Set<String> events) {
    private static final List<String> USUAL_SCOPES = List.of(
            "commands",
            "chat:write",
            "users:read",
            "usergroups:read",
            "channels:read",
            "groups:read",
            "channels:history",
            "groups:history",
            "app_mentions:read");
    private static final List<String> USUAL_EVENTS = List.of("app_mention", "app_home_opened");

    public Bot {
        scopes = Collections.unmodifiableSet(new LinkedHashSet<>(scopes));
        events = Set.copyOf(events);
    }

    /** A bot with fixed ids and secrets, and every scope and event that a bot of Rollgate's kind asks for. */
    public static Bot usual() {
        return new Bot(
                "xoxb-sandbox-workspace-bot-token",
                "sandbox-signing-secret",
                "AROLLGATE",
                "UROLLGATE",
                "BROLLGATE",
                "TSANDBOX1",
                new LinkedHashSet<>(USUAL_SCOPES),
                Set.copyOf(USUAL_EVENTS));
    }

    /** The same bot, installed without one scope. */
    public Bot without(String scope) {
        if (!scopes.contains(scope)) {
            throw new IllegalArgumentException("the bot has no scope " + scope + " to lose, only " + scopes);
        }
        Set<String> fewer = new LinkedHashSet<>(scopes);
        fewer.remove(scope);
        return new Bot(token, signingSecret, appId, userId, botId, teamId, fewer, events);
    }

    /** The same bot, not subscribed to one type of event. */
    public Bot notTold(String event) {
        Set<String> fewer = new LinkedHashSet<>(events);
        if (!fewer.remove(event)) {
            throw new IllegalArgumentException("the bot is not told of " + event + " anyway, only of " + events);
        }
        return new Bot(token, signingSecret, appId, userId, botId, teamId, scopes, fewer);
    }

    String scopeList() {
        return String.join(",", scopes);
    }

    /** Without the secrets: this text ends up in test reports. */
    @Override
    public String toString() {
        return "Bot[" + appId + ", " + userId + ", " + teamId + ", scopes " + scopes + "]";
    }
}
