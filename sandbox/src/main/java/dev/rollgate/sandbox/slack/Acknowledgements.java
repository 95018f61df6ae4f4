package dev.rollgate.sandbox.slack;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person sees of the bot's direct answer to a command or click. */
final class Acknowledgements {
    private final Workspace workspace;
    private final Person person;
    private final Channel channel;

    Acknowledgements(Workspace workspace, Person person, Channel channel) {
        this.workspace = workspace;
        this.person = person;
        this.channel = channel;
    }

    void ofCommand(String command, BotAnswer answer) {
        if (failed(command, answer) || answer.body().isBlank()) {
            return;
        }
        JsonNode body = Json.parse(answer.body()).filter(JsonNode::isObject).orElseGet(() -> text(answer.body()));
        if (!body.has("text") && !body.has("blocks")) {
            return;
        }
        try {
            new Responses(workspace).take(new ResponseUrls.Occasion(channel, person.id(), null), body);
        } catch (Refusal refusal) {
            clientSays(command + " failed with the error \"" + refusal.code() + "\"");
        }
    }

    /** The body of an acknowledged click means nothing to Slack. */
    void ofClick(String label, BotAnswer answer) {
        failed("[" + label + "]", answer);
    }

    private boolean failed(String act, BotAnswer answer) {
        Optional<String> error = errorOf(answer);
        error.ifPresent(code -> clientSays(act + " failed with the error \"" + code + "\""));
        return error.isPresent();
    }

    private static Optional<String> errorOf(BotAnswer answer) {
        if (answer.timedOut()) {
            return Optional.of("operation_timeout");
        }
        return answer.acknowledged() ? Optional.empty() : Optional.of("dispatch_failed");
    }

    private void clientSays(String text) {
        workspace.poster().whisper(channel, Origin.CLIENT, "USLACKBOT", new Draft(text, null, null), person.id(), null);
    }

    private static ObjectNode text(String plain) {
        return Json.object().put("text", plain);
    }
}
