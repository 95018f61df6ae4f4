package dev.rollgate.sandbox.slack;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What Slack will not do: the code of {@code "ok": false} and what else the answer says. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient ObjectNode answer;

    Refusal(String code) {
        this(code, List.of());
    }

    /** With the sentences Slack puts into {@code response_metadata.messages}. */
    Refusal(String code, List<String> messages) {
        super(code + (messages.isEmpty() ? "" : " " + messages));
        this.code = code;
        this.answer = Json.object().put("ok", false).put("error", code);
        if (!messages.isEmpty()) {
            ArrayNode told = answer.putObject("response_metadata").putArray("messages");
            messages.forEach(told::add);
        }
    }

    /** The token lacks a scope: {@code needed} is a comma-separated list of which any one would do. */
    static Refusal missingScope(String needed, String provided) {
        Refusal refusal = new Refusal("missing_scope");
        refusal.answer.put("needed", needed).put("provided", provided);
        return refusal;
    }

    String code() {
        return code;
    }

    ObjectNode answer() {
        return answer;
    }
}
