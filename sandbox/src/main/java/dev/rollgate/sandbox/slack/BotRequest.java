package dev.rollgate.sandbox.slack;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One request of Slack to the bot, signed: HMAC-SHA256 with the signing secret over {@code v0:timestamp:body}. What goes over
 * a socket is not signed, and has no address.
 *
 * @param timestamp seconds since the epoch, as in {@code X-Slack-Request-Timestamp}
 * @param signature {@code v0=} and hex, as in {@code X-Slack-Signature}
 */
public record BotRequest(URI url, String body, String timestamp, String signature) {

    static BotRequest signed(URI url, String body, Instant at, String secret) {
        String timestamp = Long.toString(at.getEpochSecond());
        return new BotRequest(url, body, timestamp, "v0=" + hmac(secret, "v0:" + timestamp + ":" + body));
    }

    /** For a socket, where the connection itself is trusted: there is no such thing as a forged or old request. */
    static BotRequest unsigned(String body, Sending how) {
        if (!how.genuine() || !how.clockOff().isZero()) {
            throw new IllegalStateException("over a socket nothing is signed, and so nothing forged or dated");
        }
        return new BotRequest(URI.create("socket:envelope"), body, "", "");
    }

    HttpRequest overHttp() {
        return HttpRequest.newBuilder(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static String hmac(String secret, String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }
}
