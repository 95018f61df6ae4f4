package dev.rollgate.sandbox.slack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code conversations.*}: what was said in a channel, and who is in it. */
final class ConversationMethods {
    private static final List<String> HISTORY = List.of("channels:history", "groups:history");
    private static final List<String> READ = List.of("channels:read", "groups:read");

    private final Workspace workspace;
    private final Rooms rooms;

    ConversationMethods(Workspace workspace) {
        this.workspace = workspace;
        this.rooms = new Rooms(workspace);
    }

    List<Method> all() {
        return List.of(
                new Method("conversations.history", HISTORY, this::history),
                new Method("conversations.replies", HISTORY, this::replies),
                new Method("conversations.info", READ, this::info),
                new Method("conversations.members", READ, this::members));
    }

    /** Newest first; of replies only those that were also sent to the channel. */
    private ObjectNode history(Call call) {
        Channel channel = readable(call);
        List<Message> shown = channel.messages().reversed().stream()
                .filter(message -> !message.isReply() || message.broadcast())
                .filter(message -> isWithin(message, call))
                .toList();
        return messages(shown, channel, call, 100);
    }

    /** Oldest first, and always with the root, whatever {@code oldest} says; for the ts of a reply only that reply. */
    private ObjectNode replies(Call call) {
        Channel channel = readable(call);
        Message asked = channel.message(call.required("ts", "thread_not_found"))
                .orElseThrow(() -> new Refusal("thread_not_found"));
        List<Message> thread = asked.isReply() ? List.of(asked) : channel.thread(asked.ts());
        List<Message> shown = thread.stream()
                .filter(message -> message.ts().equals(asked.ts()) || isWithin(message, call))
                .toList();
        return messages(shown, channel, call, 1000);
    }

    private ObjectNode info(Call call) {
        Channel channel = rooms.visible(call);
        rooms.checkScope(channel, "read");
        Sharing sharing = channel.sharing();
        ObjectNode answer = Json.object();
        ObjectNode json = answer.putObject("channel")
                .put("id", channel.id())
                .put("name", channel.name())
                .put("is_channel", !channel.isPrivate())
                .put("is_group", channel.isPrivate())
                .put("is_im", false)
                .put("is_private", channel.isPrivate())
                .put("is_archived", channel.isArchived())
                .put("is_member", channel.hasBot())
                .put("is_shared", channel.isSharedExternally() || sharing == Sharing.WITHIN_THE_COMPANY)
                .put("is_org_shared", sharing == Sharing.WITHIN_THE_COMPANY)
                .put("is_pending_ext_shared", sharing == Sharing.OFFERED_EXTERNALLY)
                .put("is_ext_shared", channel.isSharedExternally())
                .put("context_team_id", workspace.bot().teamId());
        if (call.flag("include_num_members")) {
            json.put("num_members", everybodyIn(channel).size());
        }
        return answer;
    }

    private ObjectNode members(Call call) {
        Channel channel = rooms.visible(call);
        rooms.checkScope(channel, "read");
        Page<String> page = Page.of(everybodyIn(channel), id -> id, call, 100);
        ObjectNode answer = Json.object();
        ArrayNode ids = answer.putArray("members");
        page.items().forEach(ids::add);
        page.addTo(answer);
        return answer;
    }

    private Channel readable(Call call) {
        Channel channel = rooms.joined(call);
        rooms.checkScope(channel, "history");
        return channel;
    }

    private List<String> everybodyIn(Channel channel) {
        List<String> ids = new ArrayList<>(channel.members());
        if (channel.hasBot()) {
            ids.add(workspace.bot().userId());
        }
        return ids;
    }

    private ObjectNode messages(List<Message> shown, Channel channel, Call call, int usual) {
        Page<Message> page = Page.of(shown, Message::ts, call, usual);
        ObjectNode answer = Json.object();
        ArrayNode messages = answer.putArray("messages");
        boolean withMetadata = call.flag("include_all_metadata");
        page.items()
                .forEach(message -> messages.add(MessageJson.read(message, channel, workspace.bot(), withMetadata)));
        answer.put("has_more", page.hasMore());
        page.addTo(answer);
        return answer;
    }

    /** Between {@code oldest} and {@code latest}, the ends only if {@code inclusive}. */
    private static boolean isWithin(Message message, Call call) {
        String oldest = call.text("oldest");
        String latest = call.text("latest");
        boolean isAnEnd =
                Stream.of("oldest", "latest").anyMatch(end -> message.ts().equals(call.text(end)));
        if (isAnEnd) {
            return call.flag("inclusive");
        }
        return (oldest == null || seconds(message.ts(), "").compareTo(seconds(oldest, "invalid_ts_oldest")) > 0)
                && (latest == null || seconds(message.ts(), "").compareTo(seconds(latest, "invalid_ts_latest")) < 0);
    }

    /** Bots also send whole seconds, so that texts cannot be compared. */
    private static BigDecimal seconds(String ts, String refusal) {
        try {
            return new BigDecimal(ts);
        } catch (NumberFormatException notATime) {
            throw new Refusal(refusal);
        }
    }
}
