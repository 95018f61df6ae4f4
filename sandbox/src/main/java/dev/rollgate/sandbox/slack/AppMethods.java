package dev.rollgate.sandbox.slack;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code auth.test}. */
final class AppMethods {
    private final Workspace workspace;

    AppMethods(Workspace workspace) {
        this.workspace = workspace;
    }

    List<Method> all() {
        return List.of(new Method("auth.test", List.of(), call -> whoAmI()));
    }

    private ObjectNode whoAmI() {
        Bot bot = workspace.bot();
        return Json.object()
                .put("url", "https://sandbox.slack.com/")
                .put("team", "Sandbox")
                .put("user", "rollgate")
                .put("team_id", bot.teamId())
                .put("user_id", bot.userId())
                .put("bot_id", bot.botId())
                .put("is_enterprise_install", false);
    }
}
