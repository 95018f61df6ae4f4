package dev.rollgate.sandbox.slack;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user group ("subteam") as it is now: mentioned as {@code <!subteam^id>}.
 *
 * @param members user ids
 * @param disabledAt null while it is in use; a disabled group is not found unless a call asks for disabled ones too
 */
public record UserGroup(
        String id,
        String handle,
        List<String> members,
        @Nullable Instant disabledAt) {
    public UserGroup {
        members = List.copyOf(members);
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    /** As Slack writes it: seconds since the epoch, 0 for a group in use. */
    long dateDelete() {
        return disabledAt == null ? 0 : disabledAt.getEpochSecond();
    }
}
