package dev.rollgate.sandbox.slack;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that a bot can be told of.
 *
 * @param event Slack's inner event: its type, who, where
 * @param byTeam the workspace of the person who did it
 * @param sharedExternally whether it happened in a channel that other companies see too
 */
record Happening(ObjectNode event, String byTeam, boolean sharedExternally) {

    static Happening mention(Workspace workspace, Person by, Channel channel, Message message) {
        ObjectNode event = Json.object()
                .put("type", "app_mention")
                .put("user", by.id())
                .put("ts", message.ts())
                .put("text", message.text())
                .put("team", by.teamId())
                .put("channel", channel.id())
                .put("event_ts", message.ts());
        if (message.threadTs() != null) {
            event.put("thread_ts", message.threadTs());
        }
        if (by.traits().contains(Trait.BOT)) {
            event.put("bot_id", by.botId());
        } else {
            event.put("client_msg_id", "sandbox-" + message.ts());
        }
        if (!by.teamId().equals(workspace.bot().teamId())) {
            event.put("user_team", by.teamId()).put("source_team", by.teamId());
        }
        return new Happening(event, by.teamId(), channel.isSharedExternally());
    }

    /** @param home what the bot published for them, or null as long as it has not */
    static Happening homeOpened(Person by, String ts, @Nullable ObjectNode home) {
        ObjectNode event = Json.object()
                .put("type", "app_home_opened")
                .put("user", by.id())
                .put("channel", by.directChannel())
                .put("event_ts", ts)
                .put("tab", "home");
        if (home != null) {
            event.set("view", home);
        }
        return new Happening(event, by.teamId(), false);
    }

    String type() {
        return Json.textOr(event, "type", "");
    }

    /** The outer team_id may be that of another company's person: which installation is meant says {@code authorizations}. */
    ObjectNode told(Bot to, String id, Instant at) {
        ObjectNode body = Json.object()
                .put("token", Payloads.VERIFICATION_TOKEN)
                .put("team_id", byTeam)
                .put("context_team_id", to.teamId())
                .putNull("context_enterprise_id")
                .put("api_app_id", to.appId());
        body.set("event", event);
        body.put("type", "event_callback").put("event_id", id).put("event_time", at.getEpochSecond());
        body.putArray("authorizations")
                .addObject()
                .putNull("enterprise_id")
                .put("team_id", to.teamId())
                .put("user_id", to.userId())
                .put("is_bot", true)
                .put("is_enterprise_install", false);
        return body.put("is_ext_shared_channel", sharedExternally).put("event_context", "4-" + id);
    }
}
