package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Requests carry Slack's signature over time and raw body; a test can make it wrong, old or repeated. */
class SignatureTest extends SlackSpecification {
    @Test
    void theSignatureIsTheHmacOfVersionTimeAndBody() throws Exception {
        anna.types(OPS, "/x", "a *bold* word & more");

        EchoBot.Received request = bot.last();
        assertThat(request.timestamp()).isEqualTo(Long.toString(clock.instant().getEpochSecond()));
        assertThat(request.signature()).isEqualTo(signatureOf(request));
    }

    @Test
    void theAsteriskIsPercentEncoded() {
        anna.types(OPS, "/x", "*");

        assertThat(bot.last().body()).contains("text=%2A");
    }

    @Test
    void aForgedRequestHasAnotherSignature() throws Exception {
        anna.withWrongSignature().types(OPS, "/x", "");

        assertThat(bot.last().signature()).startsWith("v0=").isNotEqualTo(signatureOf(bot.last()));
    }

    @Test
    void anOldRequestIsSignedForItsOldTime() throws Exception {
        anna.withClockOffBy(Duration.ofMinutes(-6)).types(OPS, "/x", "");

        assertThat(bot.last().timestamp())
                .isEqualTo(Long.toString(clock.instant().getEpochSecond() - 360));
        assertThat(bot.last().signature()).isEqualTo(signatureOf(bot.last()));
    }

    @Test
    void aRepeatedRequestIsTheSameByteForByte() {
        BotAnswer first = anna.types(OPS, "/x", "start");
        clock.pass(Duration.ofSeconds(1));
        anna.sendsAgain(first);

        assertThat(bot.received()).hasSize(2);
        assertThat(bot.received().get(1)).isEqualTo(bot.received().get(0));
    }

    private String signatureOf(EchoBot.Received request) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(workspace.bot().signingSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signed = ("v0:" + request.timestamp() + ":" + request.body()).getBytes(StandardCharsets.UTF_8);
        return "v0=" + HexFormat.of().formatHex(mac.doFinal(signed));
    }
}
