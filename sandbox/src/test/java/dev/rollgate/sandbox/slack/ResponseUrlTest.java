package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A response_url answers one act, five times within thirty minutes, without a token. */
class ResponseUrlTest extends SlackSpecification {
    @Test
    void anAnswerIsPrivateUnlessItIsForTheChannel() {
        String url = urlOfACommand();
        api.respond(url, "{\"text\":\"for you\"}");
        api.respond(url, "{\"text\":\"for all\",\"response_type\":\"in_channel\"}");

        assertThat(workspace.privateTo(anna)).extracting(Message::text).containsExactly("for you");
        assertThat(ops.messages()).extracting(Message::text).containsExactly("for all");
    }

    @Test
    void theSixthUseIsRefused() {
        String url = urlOfACommand();
        for (int i = 0; i < 5; i++) {
            assertThat(api.respond(url, "{\"text\":\"t\"}").statusCode()).isEqualTo(200);
        }

        assertRefused(api.respond(url, "{\"text\":\"t\"}"), 404, "used_url");
        assertThat(workspace.privateTo(anna)).hasSize(5);
    }

    @Test
    void itDiesAfterThirtyMinutes() {
        String url = urlOfACommand();
        clock.pass(Duration.ofMinutes(30));
        assertThat(api.respond(url, "{\"text\":\"t\"}").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofMillis(1));

        assertRefused(api.respond(url, "{\"text\":\"t\"}"), 404, "expired_url");
    }

    @Test
    void anAnswerMustSaySomethingThatIsValid() {
        String url = urlOfACommand();

        assertRefused(api.respond(url, "{}"), 400, "no_text");
        assertRefused(api.respond(url, "{\"blocks\":[{\"type\":\"nonsense\"}]}"), 400, "invalid_blocks");
    }

    @Test
    void theClickedMessageCanBeReplacedOrDeleted() {
        Message gate = postedGate();
        anna.clicks(gate, "Reject");
        String url = bot.last().payload().path("response_url").asString();

        api.respond(url, "{\"replace_original\":true,\"text\":\"rejected\"}");
        assertThat(ops.message(gate.ts()).orElseThrow().plainText()).isEqualTo("rejected");
        api.respond(url, "{\"delete_original\":true}");
        assertThat(ops.messages()).isEmpty();
        assertRefused(api.respond(url, "{\"replace_original\":true,\"text\":\"t\"}"), 400, "message_not_found");
    }

    @Test
    void aPrivateMessageCanBeReplacedOnlyThisWay() {
        api.call(
                "chat.postEphemeral",
                "channel",
                OPS,
                "user",
                "UANNA01",
                "text",
                "t",
                "blocks",
                actions(button("Yes", "y", "1")));
        anna.clicks(workspace.privateTo(anna).getFirst(), "Yes");
        api.respond(
                bot.last().payload().path("response_url").asString(), "{\"replace_original\":true,\"text\":\"done\"}");

        assertThat(workspace.privateTo(anna)).extracting(Message::plainText).containsExactly("done");
    }

    @Test
    void everyUseIsInTheJournal() {
        api.respond(urlOfACommand(), "{\"text\":\"t\"}");

        assertThat(slack.journal().count(Faults.RESPONSE_URL, Outcome.OK)).isEqualTo(1);
    }

    private String urlOfACommand() {
        anna.types(OPS, "/confluence-upgrade", "status");
        return bot.last().form().get("response_url");
    }

    private static void assertRefused(HttpResponse<String> response, int status, String error) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(WebApi.json(response).path("error").asString()).isEqualTo(error);
    }
}
