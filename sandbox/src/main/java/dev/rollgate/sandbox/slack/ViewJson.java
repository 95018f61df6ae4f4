package dev.rollgate.sandbox.slack;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A view as Slack writes it in answers and payloads. */
final class ViewJson {
    private static final List<String> ALWAYS_THERE = List.of("private_metadata", "callback_id", "external_id");

    private ViewJson() {}

    /** Without what was entered: an answer to the bot's own call. */
    static ObjectNode of(OpenedView view, Workspace workspace) {
        return of(view, workspace, Json.object());
    }

    /** @param values what is said to have been entered, as {@code state.values} */
    static ObjectNode of(OpenedView view, Workspace workspace, ObjectNode values) {
        Bot bot = workspace.bot();
        ObjectNode json = view.view().deepCopy();
        json.put("id", view.id())
                .put("team_id", bot.teamId())
                .put("hash", view.hash())
                .put("root_view_id", workspace.openedViews().rootOf(view))
                .put("previous_view_id", view.previous())
                .put("app_id", bot.appId())
                .put("app_installed_team_id", bot.teamId())
                .put("bot_id", bot.botId());
        for (String field : ALWAYS_THERE) {
            json.put(field, Json.textOr(json, field, ""));
        }
        json.putObject("state").set("values", values);
        return json;
    }
}
