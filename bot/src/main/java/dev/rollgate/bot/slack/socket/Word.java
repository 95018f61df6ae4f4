package dev.rollgate.bot.slack.socket;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** What Slack says on a connection. */
sealed interface Word {
    /** The first word: envelopes may come from now on. */
    record Hello() implements Word {}

    /** This connection will end. {@code reason}: one of Slack's codes, {@code link_disabled} among them. */
    record Disconnect(String reason) implements Word {}

    /** A command, click, submission or event; it wants to be acknowledged within three seconds. */
    record Envelope(String message) implements Word {}

    /** Something of a later Slack. */
    record Other(String type) implements Word {}

    static Word of(String message) {
        try {
            JsonElement tree = JsonParser.parseString(message);
            return tree.isJsonObject() ? of(tree.getAsJsonObject(), message) : new Other("");
        } catch (JsonParseException notJson) {
            return new Other("");
        }
    }

    private static Word of(JsonObject tree, String message) {
        String type = text(tree, "type");
        return switch (type) {
            case "hello" -> new Hello();
            case "disconnect" -> new Disconnect(text(tree, "reason"));
            case "slash_commands", "interactive", "events_api" -> new Envelope(message);
            default -> new Other(type);
        };
    }

    private static String text(JsonObject tree, String field) {
        JsonElement value = tree.get(field);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }
}
