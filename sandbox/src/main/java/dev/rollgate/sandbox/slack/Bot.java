package dev.rollgate.sandbox.slack;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The app as the workspace knows it: its secrets, its ids and the scopes it was granted.
 *
 * @param token what the bot sends as {@code Authorization: Bearer}
 * @param signingSecret what the workspace signs its requests to the bot with
 */
public record Bot(
        String token,
        String signingSecret,
        String appId,
        String userId,
        String botId,
        String teamId,
        Set<String> scopes) {
    private static final List<String> USUAL_SCOPES = List.of(
            "commands",
            "chat:write",
            "users:read",
            "usergroups:read",
            "channels:read",
            "groups:read",
            "channels:history",
            "groups:history");

    public Bot {
        scopes = Collections.unmodifiableSet(new LinkedHashSet<>(scopes));
    }

    /** A bot with fixed ids and secrets, and every scope that a bot of Rollgate's kind asks for. */
    public static Bot usual() {
        return new Bot(
                "xoxb-sandbox-workspace-bot-token",
                "sandbox-signing-secret",
                "AROLLGATE",
                "UROLLGATE",
                "BROLLGATE",
                "TSANDBOX1",
                new LinkedHashSet<>(USUAL_SCOPES));
    }

    /** The same bot, installed without one scope. */
    public Bot without(String scope) {
        if (!scopes.contains(scope)) {
            throw new IllegalArgumentException("the bot has no scope " + scope + " to lose, only " + scopes);
        }
        Set<String> fewer = new LinkedHashSet<>(scopes);
        fewer.remove(scope);
        return new Bot(token, signingSecret, appId, userId, botId, teamId, fewer);
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
