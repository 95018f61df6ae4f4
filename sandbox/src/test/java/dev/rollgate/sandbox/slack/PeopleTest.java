package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who people are, which groups they are in and who is in a channel. */
class PeopleTest extends SlackSpecification {
    @Test
    void aPersonIsDescribedWithWhatMakesThemSpecial() {
        workspace.addPerson("UGONE01", "Gerd", Trait.DELETED);
        workspace.addPerson("UGUEST1", "Gina", Trait.GUEST);
        workspace.addPerson("USTR001", "Sam", Trait.STRANGER);

        assertThat(user("UANNA01").path("name").asString()).isEqualTo("Anna");
        assertThat(user("UANNA01").path("deleted").asBoolean()).isFalse();
        assertThat(user("UGONE01").path("deleted").asBoolean()).isTrue();
        assertThat(user("UGUEST1").path("is_restricted").asBoolean()).isTrue();
        assertThat(user("USTR001").path("is_stranger").asBoolean()).isTrue();
        assertThat(user("USTR001").path("team_id").asString())
                .isNotEqualTo(user("UANNA01").path("team_id").asString());
        assertThat(user("UROLLGATE").path("is_bot").asBoolean()).isTrue();
        assertThat(api.refusal("users.info", "user", "UNOBODY")).isEqualTo("user_not_found");
    }

    @Test
    void aGroupListsItsMembers() {
        workspace.addGroup("SADMINS", "wiki-admins", anna, ben);

        assertThat(api.call("usergroups.users.list", "usergroup", "SADMINS")
                        .path("users")
                        .toString())
                .isEqualTo("[\"UANNA01\",\"UBEN001\"]");
        assertThat(api.call("usergroups.list")
                        .path("usergroups")
                        .path(0)
                        .path("handle")
                        .asString())
                .isEqualTo("wiki-admins");
        assertThat(api.refusal("usergroups.users.list", "usergroup", "SNONE")).isEqualTo("no_such_subteam");
    }

    @Test
    void aChannelSaysWhatItIs() {
        ops.makePrivate().shareExternally();
        JsonNode channel = api.call("conversations.info", "channel", OPS, "include_num_members", "true")
                .path("channel");

        assertThat(channel.path("is_private").asBoolean()).isTrue();
        assertThat(channel.path("is_ext_shared").asBoolean()).isTrue();
        assertThat(channel.path("is_member").asBoolean()).isTrue();
        assertThat(channel.path("is_archived").asBoolean()).isFalse();
        assertThat(channel.path("num_members").asInt()).isEqualTo(3);
    }

    @Test
    void membersComeInPagesWithTheBotAmongThem() {
        JsonNode one = api.call("conversations.members", "channel", OPS, "limit", "2");
        String cursor = one.path("response_metadata").path("next_cursor").asString();
        JsonNode two = api.call("conversations.members", "channel", OPS, "limit", "2", "cursor", cursor);

        assertThat(one.path("members").toString()).isEqualTo("[\"UANNA01\",\"UBEN001\"]");
        assertThat(two.path("members").toString()).isEqualTo("[\"UROLLGATE\"]");
    }

    @Test
    void everyIdNamesOneThing() {
        assertThatThrownBy(() -> workspace.addPerson("UANNA01", "Other")).hasMessageContaining("taken");
        assertThatThrownBy(() -> workspace.channel("C0NONE")).hasMessageContaining("no channel C0NONE");
    }

    private JsonNode user(String id) {
        return api.call("users.info", "user", id).path("user");
    }
}
