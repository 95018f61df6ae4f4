package dev.rollgate.sandbox.slack;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A message as Slack writes it in answers and payloads. */
final class MessageJson {
    private MessageJson() {}

    static ObjectNode of(Message message, Bot bot, boolean withMetadata) {
        ObjectNode json = Json.object()
                .put("type", "message")
                .put("user", message.author())
                .put("ts", message.ts())
                .put("text", message.text());
        if (message.origin() == Origin.BOT) {
            json.put("bot_id", bot.botId()).put("app_id", bot.appId());
        }
        json.put("team", bot.teamId());
        if (!message.blocks().isEmpty()) {
            json.set("blocks", message.blocks().deepCopy());
        }
        if (message.threadTs() != null) {
            json.put("thread_ts", message.threadTs());
        }
        if (message.broadcast()) {
            json.put("subtype", "thread_broadcast");
        }
        if (message.edited()) {
            json.putObject("edited").put("user", message.author()).put("ts", message.ts());
        }
        JsonNode metadata = message.metadata();
        if (withMetadata && metadata != null) {
            json.set("metadata", metadata.deepCopy());
        }
        return json;
    }

    /** As read from a channel or clicked in it: a root also says how long its thread is, and names itself as its thread. */
    static ObjectNode read(Message message, Channel channel, Bot bot, boolean withMetadata) {
        ObjectNode json = of(message, bot, withMetadata);
        if (!message.isReply()) {
            var thread = channel.thread(message.ts());
            if (thread.size() > 1) {
                json.put("thread_ts", message.ts())
                        .put("reply_count", thread.size() - 1)
                        .put("latest_reply", thread.getLast().ts());
            }
        }
        return json;
    }
}
