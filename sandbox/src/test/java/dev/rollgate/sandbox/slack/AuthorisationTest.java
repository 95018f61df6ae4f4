package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call needs the bot's token and one of the scopes of its method; the refusal says which. */
class AuthorisationTest extends SlackSpecification {
    @Test
    void theBotLearnsWhoItIsAndWhatItWasGranted() {
        var response = api.post("auth.test");

        assertThat(WebApi.json(response).path("user_id").asString()).isEqualTo("UROLLGATE");
        assertThat(WebApi.json(response).path("team_id").asString()).isEqualTo("TSANDBOX1");
        assertThat(response.headers().firstValue("X-OAuth-Scopes"))
                .hasValueSatisfying(scopes -> assertThat(scopes).contains("chat:write"));
    }

    @Test
    void aForeignTokenIsRefused() {
        assertThat(api.as("xoxb-of-somebody-else").refusal("auth.test")).isEqualTo("invalid_auth");
    }

    @Test
    void aTokenThatIsReplacedByANewInstallationIsRefused() {
        Bot old = workspace.bot();
        workspace.install(new Bot(
                "xoxb-the-new-one",
                old.signingSecret(),
                old.appId(),
                old.userId(),
                old.botId(),
                old.teamId(),
                old.scopes(),
                old.events()));

        assertThat(api.refusal("auth.test")).isEqualTo("invalid_auth");
        assertThat(api.as("xoxb-the-new-one").call("auth.test").path("user_id").asString())
                .isEqualTo("UROLLGATE");
    }

    @Test
    void aMethodNobodyKnowsIsRefused() {
        assertThat(api.refusal("chat.scheduleMessage")).isEqualTo("unknown_method");
    }

    @ParameterizedTest
    @CsvSource({
        "chat:write, chat.postMessage",
        "chat:write, chat.update",
        "chat:write, chat.postEphemeral",
        "users:read, users.info",
        "usergroups:read, usergroups.list",
        "usergroups:read, usergroups.users.list",
        "channels:history, conversations.history",
        "channels:history, conversations.replies",
        "channels:read, conversations.info",
        "channels:read, conversations.members"
    })
    void aMissingScopeIsNamed(String scope, String method) {
        Message message = posted("text", "t");
        workspace.install(workspace.bot().without(scope));

        var refusal = api.refusalOf(method, "channel", OPS, "ts", message.ts());

        assertThat(refusal.path("error").asString()).isEqualTo("missing_scope");
        assertThat(refusal.path("needed").asString()).contains(scope);
        assertThat(refusal.path("provided").asString()).contains("commands").doesNotContain(scope);
    }

    @Test
    void privateChannelsHaveAScopeOfTheirOwn() {
        ops.makePrivate();
        workspace.install(workspace.bot().without("groups:history"));

        assertThat(api.refusalOf("conversations.history", "channel", OPS)
                        .path("needed")
                        .asString())
                .isEqualTo("groups:history");
    }

    @Test
    void theSecretsAppearInNoText() {
        assertThat(workspace.bot().toString())
                .doesNotContain(workspace.bot().token())
                .doesNotContain(workspace.bot().signingSecret());
    }
}
