package dev.rollgate.sandbox.slack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What becomes of a modal after the bot's answer to its submission. */
final class ViewAnswers {
    /** What the client says itself when the bot did not answer as it must; kept under this key of {@link OpenedView#errors}. */
    static final String CLIENT = "client";

    private final Workspace workspace;

    ViewAnswers(Workspace workspace) {
        this.workspace = workspace;
    }

    void take(OpenedView view, BotAnswer answer) {
        if (!answer.acknowledged()) {
            stays(view, Map.of(CLIENT, failure(answer)));
            return;
        }
        JsonNode body = Json.parse(answer.body()).orElseGet(Json::object);
        switch (Json.textOr(body, "response_action", "")) {
            case "errors" -> stays(view, errors(view, body.path("errors")));
            case "update" -> next(view, () -> views().update(view.id(), null, body.path("view")));
            case "push" -> next(view, () -> views().push(view, body.path("view")));
            case "clear" -> views().closeAll(view);
            default -> views().change(view.id(), OpenedView::closed);
        }
    }

    /** What the client says of a bot that did not acknowledge. */
    static String failure(BotAnswer answer) {
        return answer.timedOut() ? "operation_timeout" : "dispatch_failed";
    }

    private void next(OpenedView view, Runnable shown) {
        try {
            shown.run();
        } catch (Refusal refusal) {
            stays(view, Map.of(CLIENT, refusal.getMessage()));
        }
    }

    private void stays(OpenedView view, Map<String, String> errors) {
        views().change(view.id(), now -> now.withErrors(errors));
    }

    private Views views() {
        return workspace.openedViews();
    }

    /** Beside their inputs; an error for an input that is not there makes Slack show only that something is wrong. */
    private static Map<String, String> errors(OpenedView view, JsonNode told) {
        Map<String, String> errors = new LinkedHashMap<>();
        told.propertyNames().forEach(block -> errors.put(block, Json.textOr(told, block, "")));
        boolean allThere = !errors.isEmpty() && inputs(view).containsAll(errors.keySet());
        return allThere ? errors : Map.of(CLIENT, "invalid_errors " + errors.keySet());
    }

    private static Set<String> inputs(OpenedView view) {
        return view.view()
                .path("blocks")
                .valueStream()
                .filter(block -> "input".equals(Json.text(block, "type")))
                .map(block -> Json.textOr(block, "block_id", ""))
                .collect(Collectors.toSet());
    }
}
