package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
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
    void guestsOfOneChannelAreGuestsTwice() {
        workspace.addPerson("UGUEST2", "Gita", Trait.SINGLE_CHANNEL_GUEST);

        assertThat(user("UGUEST2").path("is_restricted").asBoolean()).isTrue();
        assertThat(user("UGUEST2").path("is_ultra_restricted").asBoolean()).isTrue();
        assertThat(user("UANNA01").path("is_ultra_restricted").asBoolean()).isFalse();
        assertThat(user("UANNA01").path("is_app_user").isBoolean()).isTrue();
    }

    @Test
    void somebodyWhomTheBotMayNotSeeIsNotDescribed() {
        workspace.addPerson("UHIDDEN", "Hedda", Trait.INVISIBLE);

        assertThat(api.refusal("users.info", "user", "UHIDDEN")).isEqualTo("user_not_visible");
    }

    @Test
    void anotherCompanysPersonInASharedChannelIsNoStrangerButOfAnotherTeam() {
        ops.shareExternally().invite(workspace.addPerson("USTR001", "Sam", Trait.STRANGER));

        assertThat(user("USTR001").path("is_stranger").asBoolean()).isFalse();
        assertThat(user("USTR001").path("team_id").asString()).isEqualTo("TSTRANGER");
    }

    @Test
    void anotherCompanysPersonActsUnderTheirOwnTeam() {
        Person sam = workspace.addPerson("USTR001", "Sam", Trait.STRANGER);
        ops.shareExternally().invite(sam);
        sam.types(OPS, "/confluence-upgrade", "status");
        assertThat(bot.last().form()).containsEntry("team_id", "TSTRANGER");
        sam.clicks(postedGate(), "Approve wiki-1");

        assertThat(bot.last().payload().at("/user/team_id").asString()).isEqualTo("TSTRANGER");
        assertThat(bot.last().payload().at("/team/id").asString()).isEqualTo("TSTRANGER");
    }

    @Test
    void aPersonCanBeDeactivatedWhileARunLives() {
        Message gate = postedGate();
        anna.becomes(Trait.DELETED);

        assertThat(user("UANNA01").path("deleted").asBoolean()).isTrue();
        assertThatThrownBy(() -> anna.clicks(gate, "Reject")).hasMessageContaining("deactivated");
    }

    @Test
    void aGroupCanBeFilledAnewAndEmptied() {
        workspace.addGroup("SADMINS", "wiki-admins", anna);
        workspace.changeGroup("SADMINS", ben);
        assertThat(membersOf("SADMINS")).isEqualTo("[\"UBEN001\"]");
        workspace.changeGroup("SADMINS");
        assertThat(membersOf("SADMINS")).isEqualTo("[]");
    }

    @Test
    void aDisabledGroupIsFoundOnlyByWhoAsksForDisabledOnes() {
        workspace.addGroup("SADMINS", "wiki-admins", anna);
        workspace.disableGroup("SADMINS");

        assertThat(api.refusal("usergroups.users.list", "usergroup", "SADMINS")).isEqualTo("no_such_subteam");
        assertThat(api.call("usergroups.list").path("usergroups").size()).isZero();
        assertThat(api.call("usergroups.list", "include_disabled", "true")
                        .at("/usergroups/0/date_delete")
                        .asLong())
                .isEqualTo(clock.instant().getEpochSecond());
        workspace.changeGroup("SADMINS", anna);
        assertThat(membersOf("SADMINS")).isEqualTo("[\"UANNA01\"]");
    }

    @Test
    void aRemovedGroupIsUnknown() {
        workspace.addGroup("SADMINS", "wiki-admins", anna);
        workspace.removeGroup("SADMINS");

        assertThat(api.refusal("usergroups.users.list", "usergroup", "SADMINS")).isEqualTo("no_such_subteam");
        assertThatThrownBy(() -> workspace.changeGroup("SADMINS")).hasMessageContaining("no group SADMINS");
    }

    @Test
    void aChannelSaysWithWhomItIsShared() {
        assertThat(sharing()).containsExactly(false, false, false, false);
        ops.share(Sharing.WITHIN_THE_COMPANY);
        assertThat(sharing()).containsExactly(true, true, false, false);
        ops.share(Sharing.OFFERED_EXTERNALLY);
        assertThat(sharing()).containsExactly(false, false, true, false);
        ops.share(Sharing.EXTERNALLY);
        assertThat(sharing()).containsExactly(true, false, false, true);
    }

    @Test
    void publicAndPrivateChannelsNeedDifferentScopes() {
        workspace.install(Bot.usual().without("groups:read"));
        api.call("conversations.info", "channel", OPS);
        ops.makePrivate();

        assertThat(api.refusalOf("conversations.info", "channel", OPS)
                        .path("needed")
                        .asString())
                .isEqualTo("groups:read");
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

    private List<Boolean> sharing() {
        JsonNode channel = api.call("conversations.info", "channel", OPS).path("channel");
        return Stream.of("is_shared", "is_org_shared", "is_pending_ext_shared", "is_ext_shared")
                .map(field -> channel.path(field).asBoolean())
                .toList();
    }

    private String membersOf(String group) {
        return api.call("usergroups.users.list", "usergroup", group)
                .path("users")
                .toString();
    }

    private JsonNode user(String id) {
        return api.call("users.info", "user", id).path("user");
    }
}
