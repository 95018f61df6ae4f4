package dev.rollgate.sandbox.slack;

import java.util.List;

/** A user group ("subteam"): mentioned as {@code <!subteam^id>}. {@code members} are user ids. */
public record UserGroup(String id, String handle, List<String> members) {
    public UserGroup {
        members = List.copyOf(members);
    }
}
