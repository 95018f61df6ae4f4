package dev.rollgate.sandbox.slack;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a body means that a bot posts to a response_url, or gives as the acknowledgement of a command. */
final class Responses {
    private final Workspace workspace;

    Responses(Workspace workspace) {
        this.workspace = workspace;
    }

    void take(ResponseUrls.Occasion occasion, JsonNode body) {
        Message original = current(occasion);
        if (flag(body, "delete_original") && original != null) {
            workspace.poster().delete(occasion.channel(), original);
            return;
        }
        Draft draft = Draft.read(body).mustSaySomething();
        if (flag(body, "replace_original") && original != null) {
            workspace.poster().edit(occasion.channel(), original, draft.mustFitAnEdit());
        } else if ("in_channel".equals(Json.text(body, "response_type"))) {
            if (occasion.channel().isArchived()) {
                throw new Refusal("is_archived");
            }
            workspace
                    .poster()
                    .post(occasion.channel(), Origin.BOT, author(), draft, Json.text(body, "thread_ts"), false);
        } else {
            workspace
                    .poster()
                    .whisper(
                            occasion.channel(),
                            Origin.BOT,
                            author(),
                            draft,
                            occasion.userId(),
                            Json.text(body, "thread_ts"));
        }
    }

    private String author() {
        return workspace.bot().userId();
    }

    /** The clicked message as it stands now, also when it was ephemeral; null for a command. */
    private @Nullable Message current(ResponseUrls.Occasion occasion) {
        Message seen = occasion.original();
        if (seen == null) {
            return null;
        }
        return workspace.current(seen).orElseThrow(() -> new Refusal("message_not_found"));
    }

    private static boolean flag(JsonNode body, String name) {
        return "true".equals(Json.text(body, name));
    }
}
