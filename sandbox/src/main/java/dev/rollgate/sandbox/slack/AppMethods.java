package dev.rollgate.sandbox.slack;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code auth.test} and {@code views.open}. */
final class AppMethods {
    private final Workspace workspace;

    AppMethods(Workspace workspace) {
        this.workspace = workspace;
    }

    List<Method> all() {
        return List.of(
                new Method("auth.test", List.of(), call -> whoAmI()), new Method("views.open", List.of(), this::open));
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

    /** The form is judged before the trigger is used up. */
    private ObjectNode open(Call call) {
        String trigger = call.required("trigger_id");
        JsonNode view = call.requiredTree("view");
        List<String> complaints = ViewRules.complaints(view);
        if (!complaints.isEmpty()) {
            throw new Refusal("invalid_arguments", complaints);
        }
        String userId = workspace.triggers().redeem(trigger);
        OpenedView opened = workspace.openedViews().open(userId, view);
        ObjectNode answer = Json.object();
        answer.set("view", Payloads.viewJson(opened, workspace.bot()));
        return answer;
    }
}
