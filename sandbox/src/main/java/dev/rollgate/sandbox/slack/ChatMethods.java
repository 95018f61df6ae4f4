package dev.rollgate.sandbox.slack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** {@code chat.*}: posting, editing, whispering, linking. */
final class ChatMethods {
    private static final List<String> WRITE = List.of("chat:write");

    private final Workspace workspace;
    private final Rooms rooms;

    ChatMethods(Workspace workspace) {
        this.workspace = workspace;
        this.rooms = new Rooms(workspace);
    }

    List<Method> all() {
        return List.of(
                new Method("chat.postMessage", WRITE, this::post),
                new Method("chat.update", WRITE, this::update),
                new Method("chat.postEphemeral", WRITE, this::whisper),
                new Method("chat.getPermalink", List.of(), this::permalink));
    }

    private ObjectNode post(Call call) {
        Channel channel = rooms.writable(call);
        Draft draft = Draft.read(call.args()).mustSaySomething();
        String threadTs = thread(call, channel);
        boolean broadcast = threadTs != null && call.flag("reply_broadcast");
        Message message =
                workspace.poster().post(channel, Origin.BOT, workspace.bot().userId(), draft, threadTs, broadcast);
        ObjectNode answer = answer(channel, message);
        if (draft.isCut()) {
            answer.put("warning", "message_truncated");
            answer.putObject("response_metadata").putArray("warnings").add("message_truncated");
        }
        return answer;
    }

    private ObjectNode update(Call call) {
        Channel channel = rooms.writable(call);
        Message old = channel.message(call.required("ts", "message_not_found"))
                .orElseThrow(() -> new Refusal("message_not_found"));
        if (old.origin() != Origin.BOT || !old.author().equals(workspace.bot().userId())) {
            throw new Refusal("cant_update_message");
        }
        Draft draft = Draft.read(call.args()).mustFitAnEdit();
        boolean onlyMetadata = draft.text() == null && draft.blocks() == null && draft.metadata() != null;
        Message edited = workspace.poster().edit(channel, old, onlyMetadata ? draft : draft.mustSaySomething());
        return answer(channel, edited).put("text", edited.text());
    }

    /** Answered with success and shown to nobody where the thread has no reply yet: so says the method's reference. */
    private ObjectNode whisper(Call call) {
        Channel channel = rooms.writable(call);
        String user = call.required("user");
        Draft draft = Draft.read(call.args()).mustSaySomething();
        if (!channel.hasMember(user)) {
            throw new Refusal("user_not_in_channel");
        }
        String threadTs = thread(call, channel);
        if (threadTs != null && channel.thread(threadTs).size() < 2) {
            return Json.object().put("message_ts", workspace.poster().nextTs());
        }
        Message message =
                workspace.poster().whisper(channel, Origin.BOT, workspace.bot().userId(), draft, user, threadTs);
        return Json.object().put("message_ts", message.ts());
    }

    private ObjectNode permalink(Call call) {
        Channel channel = rooms.visible(call);
        Message message =
                channel.message(call.required("message_ts")).orElseThrow(() -> new Refusal("message_not_found"));
        String link = "https://sandbox.slack.com/archives/" + channel.id() + "/p"
                + message.ts().replace(".", "");
        String inThread = message.isReply() ? "?thread_ts=" + message.rootTs() + "&cid=" + channel.id() : "";
        return Json.object().put("channel", channel.id()).put("permalink", link + inThread);
    }

    /** The root to reply to, or null. A reply has no replies of its own. */
    private static @Nullable String thread(Call call, Channel channel) {
        String threadTs = call.text("thread_ts");
        if (threadTs == null) {
            return null;
        }
        Message root = channel.message(threadTs).orElseThrow(() -> new Refusal("thread_not_found"));
        if (root.isReply()) {
            throw new Refusal("cannot_reply_to_message");
        }
        return threadTs;
    }

    private ObjectNode answer(Channel channel, Message message) {
        ObjectNode answer = Json.object().put("channel", channel.id()).put("ts", message.ts());
        answer.set("message", MessageJson.of(message, workspace.bot(), true));
        return answer;
    }
}
