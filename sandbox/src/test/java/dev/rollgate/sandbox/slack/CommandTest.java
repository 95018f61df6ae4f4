package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A slash command reaches the bot as Slack sends it, and its acknowledgement is for the person who typed it. */
class CommandTest extends SlackSpecification {
    @Test
    void theBotGetsTheFormThatSlackSends() {
        BotAnswer answer = types("start prod 9.2.21");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(bot.last().form())
                .containsEntry("command", "/confluence-upgrade")
                .containsEntry("text", "start prod 9.2.21")
                .containsEntry("user_id", "UANNA01")
                .containsEntry("channel_id", OPS)
                .containsEntry("team_id", "TSANDBOX1")
                .containsEntry("api_app_id", "AROLLGATE")
                .containsEntry("is_enterprise_install", "false")
                .containsKeys("trigger_id", "response_url", "token");
    }

    @Test
    void theChannelNameOfAPrivateChannelIsNotTold() {
        ops.makePrivate();
        types("help");

        assertThat(bot.last().form()).containsEntry("channel_name", "privategroup");
    }

    @Test
    void anEmptyAcknowledgementShowsNothing() {
        types("status");

        assertThat(workspace.privateTo(anna)).isEmpty();
    }

    @Test
    void plainTextInTheAcknowledgementIsPrivate() {
        bot.answers("unknown cluster");
        types("start x");

        assertThat(workspace.privateTo(anna)).extracting(Message::plainText).containsExactly("unknown cluster");
        assertThat(workspace.privateTo(ben)).isEmpty();
        assertThat(ops.messages()).isEmpty();
    }

    @Test
    void jsonInTheAcknowledgementMayHaveBlocksOrBeForTheChannel() {
        bot.answers("{\"response_type\":\"ephemeral\",\"text\":\"t\",\"blocks\":[" + section("blocks") + "]}");
        types("help");
        bot.answers("{\"response_type\":\"in_channel\",\"text\":\"for all\"}");
        types("status");

        assertThat(workspace.privateTo(anna)).extracting(Message::plainText).containsExactly("blocks");
        assertThat(ops.messages()).extracting(Message::text).containsExactly("for all");
    }

    @Test
    void wrongBlocksInTheAcknowledgementShowTheClientsError() {
        bot.answers("{\"text\":\"t\",\"blocks\":[{\"type\":\"nonsense\"}]}");
        types("help");

        assertThat(workspace.privateTo(anna).getFirst().origin()).isEqualTo(Origin.CLIENT);
        assertThat(workspace.privateTo(anna).getFirst().text()).contains("invalid_blocks");
    }

    @Test
    void aLateAcknowledgementIsATimeoutForThePerson() {
        workspace.acknowledgeWithin(Duration.ofMillis(200));
        bot.fallsAsleep();

        BotAnswer answer = types("status");

        assertThat(answer.timedOut()).isTrue();
        assertThat(answer.acknowledged()).isFalse();
        assertThat(workspace.privateTo(anna).getFirst().text())
                .isEqualTo("/confluence-upgrade failed with the error \"operation_timeout\"");
    }

    @Test
    void anErrorStatusAndADeadBotAreFailedDispatches() {
        bot.answersStatus(500);
        assertThat(types("status").status()).isEqualTo(500);
        bot.close();
        assertThat(types("status").status()).isZero();

        assertThat(workspace.privateTo(anna))
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.text()).contains("dispatch_failed"));
    }

    @Test
    void aCommandThatNoClientSendsIsAMistakeOfTheTest() {
        assertThatThrownBy(() -> anna.types(OPS, "start", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("slash");
        assertThatThrownBy(() -> outsider.types(OPS, "/x", ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not in #ops");
        Person gone = workspace.addPerson("UGONE01", "Gerd", Trait.DELETED);
        ops.invite(gone);
        assertThatThrownBy(() -> gone.types(OPS, "/x", ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("deactivated");
        workspace.install(workspace.bot().without("commands"));
        assertThatThrownBy(() -> types("status")).hasMessageContaining("no scope commands");
        workspace.install(Bot.usual());
        ops.archive();
        assertThatThrownBy(() -> types("status"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("archived");
        assertThat(bot.received()).isEmpty();
    }

    @Test
    void aStrangerComesFromAnotherTeam() {
        Person stranger = workspace.addPerson("USTR001", "Sam", Trait.STRANGER);
        ops.shareExternally().invite(stranger);
        stranger.types(OPS, "/confluence-upgrade", "status");

        Map<String, String> form = bot.last().form();
        assertThat(form.get("team_id")).isEqualTo("TSTRANGER");
    }

    private BotAnswer types(String text) {
        return anna.types(OPS, "/confluence-upgrade", text);
    }
}
