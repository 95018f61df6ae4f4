package dev.rollgate.sandbox.slack;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Slack sends to a bot about a person in a modal or in the home tab. */
final class ViewPayloads {
    private final Workspace workspace;
    private final Payloads payloads;

    ViewPayloads(Workspace workspace, Person person) {
        this.workspace = workspace;
        this.payloads = new Payloads(workspace, person);
    }

    /** A view has no channel, and so neither a message nor a response_url. */
    String use(OpenedView view, Field field, ObjectNode value) {
        ObjectNode payload = withTrigger("block_actions", view);
        payload.putObject("container").put("type", "view").put("view_id", view.id());
        payload.set("view", ViewJson.of(view, workspace, view.values()));
        ObjectNode action = payload.putArray("actions").addObject();
        action.setAll(value);
        action.put("action_id", field.actionId())
                .put("block_id", field.blockId())
                .put("action_ts", workspace.poster().nextTs());
        return Payloads.asForm(payload);
    }

    String submission(OpenedView view, ObjectNode values) {
        ObjectNode payload = withTrigger("view_submission", view);
        payload.set("view", ViewJson.of(view, workspace, values));
        payload.putArray("response_urls");
        return Payloads.asForm(payload);
    }

    /** @param all whether the person closed the modals under it too */
    String closed(OpenedView view, boolean all) {
        ObjectNode payload = payloads.common("view_closed");
        payload.set("view", ViewJson.of(view, workspace, view.values()));
        return Payloads.asForm(payload.put("is_cleared", all));
    }

    /** What the bot learns of a button. */
    static ObjectNode ofButton(JsonNode button) {
        ObjectNode value = Json.object().put("type", "button");
        value.set("text", button.path("text").deepCopy());
        for (String field : new String[] {"value", "style"}) {
            if (button.has(field)) {
                value.put(field, Json.text(button, field));
            }
        }
        return value;
    }

    private ObjectNode withTrigger(String type, OpenedView view) {
        return payloads.common(type)
                .put(
                        "trigger_id",
                        workspace.triggers().issueTo(payloads.person().id(), view.isHome() ? null : view.id()));
    }
}
