package dev.rollgate.sandbox.slack;

import java.util.LinkedHashMap;
import java.util.Map;
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
            stays(view, Map.of(CLIENT, answer.timedOut() ? "operation_timeout" : "dispatch_failed"));
            return;
        }
        JsonNode body = Json.parse(answer.body()).orElseGet(Json::object);
        switch (Json.textOr(body, "response_action", "")) {
            case "errors" -> stays(view, errors(body.path("errors")));
            case "update", "push" -> next(view, body.path("view"));
            default -> workspace.openedViews().put(view.closed());
        }
    }

    private void next(OpenedView view, JsonNode replacement) {
        try {
            workspace.openedViews().replace(view, replacement);
        } catch (Refusal refusal) {
            stays(view, Map.of(CLIENT, refusal.getMessage()));
        }
    }

    private void stays(OpenedView view, Map<String, String> errors) {
        workspace.openedViews().put(view.withErrors(errors));
    }

    private static Map<String, String> errors(JsonNode told) {
        Map<String, String> errors = new LinkedHashMap<>();
        told.propertyNames().forEach(block -> errors.put(block, Json.textOr(told, block, "")));
        return errors;
    }
}
