package dev.rollgate.sandbox.slack;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code users.*} and {@code usergroups.*}. */
final class PeopleMethods {
    private static final List<String> GROUPS = List.of("usergroups:read");

    private final Workspace workspace;

    PeopleMethods(Workspace workspace) {
        this.workspace = workspace;
    }

    List<Method> all() {
        return List.of(
                new Method("users.info", List.of("users:read"), this::user),
                new Method("usergroups.list", GROUPS, this::groups),
                new Method("usergroups.users.list", GROUPS, this::membersOfGroup));
    }

    private ObjectNode user(Call call) {
        String id = call.required("user", "user_not_found");
        ObjectNode answer = Json.object();
        if (id.equals(workspace.bot().userId())) {
            answer.set(
                    "user", userJson(id, "rollgate", workspace.bot().teamId()).put("is_bot", true));
            return answer;
        }
        Person person = workspace.findPerson(id).orElseThrow(() -> new Refusal("user_not_found"));
        ObjectNode json = userJson(id, person.name(), person.teamId());
        json.put("deleted", person.traits().contains(Trait.DELETED))
                .put("is_bot", person.traits().contains(Trait.BOT))
                .put("is_restricted", person.traits().contains(Trait.GUEST))
                .put("is_ultra_restricted", false)
                .put("is_stranger", person.traits().contains(Trait.STRANGER));
        answer.set("user", json);
        return answer;
    }

    private ObjectNode groups(Call call) {
        ObjectNode answer = Json.object();
        ArrayNode groups = answer.putArray("usergroups");
        for (UserGroup group : workspace.groups()) {
            ObjectNode json = groups.addObject()
                    .put("id", group.id())
                    .put("team_id", workspace.bot().teamId())
                    .put("is_usergroup", true)
                    .put("name", group.handle())
                    .put("handle", group.handle())
                    .put("date_delete", 0)
                    .put("user_count", group.members().size());
            if (call.flag("include_users")) {
                group.members().forEach(json.putArray("users")::add);
            }
        }
        return answer;
    }

    private ObjectNode membersOfGroup(Call call) {
        UserGroup group =
                workspace.findGroup(call.required("usergroup")).orElseThrow(() -> new Refusal("no_such_subteam"));
        ObjectNode answer = Json.object();
        group.members().forEach(answer.putArray("users")::add);
        return answer;
    }

    private static ObjectNode userJson(String id, String name, String teamId) {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("team_id", teamId)
                .put("name", name)
                .put("real_name", name)
                .put("deleted", false);
        json.putObject("profile").put("real_name", name).put("display_name", name);
        return json;
    }
}
