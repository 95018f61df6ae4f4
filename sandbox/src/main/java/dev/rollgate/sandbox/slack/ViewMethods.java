package dev.rollgate.sandbox.slack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code views.*}: modals and homes. */
final class ViewMethods {
    private final Workspace workspace;
    private final Views views;

    ViewMethods(Workspace workspace) {
        this.workspace = workspace;
        this.views = workspace.openedViews();
    }

    List<Method> all() {
        return List.of(
                new Method("views.open", List.of(), this::open),
                new Method("views.push", List.of(), this::push),
                new Method("views.update", List.of(), this::update),
                new Method("views.publish", List.of(), this::publish));
    }

    /** The form is judged before the trigger is used up. */
    private ObjectNode open(Call call) {
        Triggers.Trigger trigger = trigger(call);
        return answer(views.open(trigger.userId(), call.requiredTree("view")));
    }

    /** Only a trigger that came from a modal leads to one. */
    private ObjectNode push(Call call) {
        String from = trigger(call).viewId();
        OpenedView below = views.find(from == null ? "" : from)
                .filter(OpenedView::open)
                .orElseThrow(() -> new Refusal("not_found"));
        return answer(views.push(below, call.requiredTree("view")));
    }

    private ObjectNode update(Call call) {
        String id = call.text("view_id");
        return answer(views.update(id == null ? byExternalId(call) : id, call.text("hash"), call.requiredTree("view")));
    }

    private ObjectNode publish(Call call) {
        String user = call.required("user_id");
        JsonNode view = call.requiredTree("view");
        if (workspace.findPerson(user).isEmpty()) {
            throw new Refusal("user_not_found");
        }
        return answer(views.publish(user, hash(call), view));
    }

    private String byExternalId(Call call) {
        return views.findByExternalId(call.required("external_id"))
                .orElseThrow(() -> new Refusal("not_found"))
                .id();
    }

    private Triggers.Trigger trigger(Call call) {
        String trigger = call.required("trigger_id");
        views.checkModal(call.requiredTree("view"));
        return workspace.triggers().redeem(trigger);
    }

    private static @Nullable String hash(Call call) {
        return call.text("hash");
    }

    private ObjectNode answer(OpenedView view) {
        ObjectNode answer = Json.object();
        answer.set("view", ViewJson.of(view, workspace));
        return answer;
    }
}
