package dev.rollgate.sandbox.slack;

import java.util.List;
import java.util.Set;
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
        Set<Trait> traits = person.traits();
        if (traits.contains(Trait.INVISIBLE)) {
            throw new Refusal("user_not_visible");
        }
        ObjectNode json = userJson(id, person.name(), person.teamId());
        boolean inOneChannel = traits.contains(Trait.SINGLE_CHANNEL_GUEST);
        json.put("deleted", traits.contains(Trait.DELETED))
                .put("is_bot", traits.contains(Trait.BOT))
                .put("is_restricted", inOneChannel || traits.contains(Trait.GUEST))
                .put("is_ultra_restricted", inOneChannel)
                .put("is_stranger", isStranger(person));
        answer.set("user", json);
        return answer;
    }

    private ObjectNode groups(Call call) {
        ObjectNode answer = Json.object();
        ArrayNode groups = answer.putArray("usergroups");
        boolean all = call.flag("include_disabled");
        for (UserGroup group : workspace.groups()) {
            if (group.isDisabled() && !all) {
                continue;
            }
            ObjectNode json = groups.addObject()
                    .put("id", group.id())
                    .put("team_id", workspace.bot().teamId())
                    .put("is_usergroup", true)
                    .put("name", group.handle())
                    .put("handle", group.handle())
                    .put("date_delete", group.dateDelete())
                    .put("user_count", group.members().size());
            if (call.flag("include_users")) {
                group.members().forEach(json.putArray("users")::add);
            }
        }
        return answer;
    }

    private ObjectNode membersOfGroup(Call call) {
        UserGroup group = workspace
                .findGroup(call.required("usergroup"))
                .filter(found -> !found.isDisabled() || call.flag("include_disabled"))
                .orElseThrow(() -> new Refusal("no_such_subteam"));
        ObjectNode answer = Json.object();
        group.members().forEach(answer.putArray("users")::add);
        return answer;
    }

    /**
     * Slack's field does not mean "from another company": a person met in a channel that the bot sees is no stranger to it. What
     * tells is the team id.
     */
    private boolean isStranger(Person person) {
        return person.traits().contains(Trait.STRANGER)
                && workspace.channels().stream()
                        .noneMatch(channel -> channel.hasBot() && channel.hasMember(person.id()));
    }

    private static ObjectNode userJson(String id, String name, String teamId) {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("team_id", teamId)
                .put("name", name)
                .put("real_name", name)
                .put("deleted", false)
                .put("is_app_user", false);
        json.putObject("profile").put("real_name", name).put("display_name", name);
        return json;
    }
}
