package dev.rollgate.sandbox.slack;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * One request of Slack to the bot, signed: HMAC-SHA256 with the signing secret over {@code v0:timestamp:body}. What goes over
 * a socket is not signed, and has no address.
 *
 * @param timestamp seconds since the epoch, as in {@code X-Slack-Request-Timestamp}
 * @param signature {@code v0=} and hex, as in {@code X-Slack-Signature}
 * @param retry what an event says that was told before; null for everything else
 */
public record BotRequest(
        URI url,
        String body,
        String timestamp,
        String signature,
        @Nullable Retry retry) {
    /** A request that is sent for the first time. */
    public BotRequest(URI url, String body, String timestamp, String signature) {
        this(url, body, timestamp, signature, null);
    }

    static BotRequest signed(URI url, String body, Instant at, String secret) {
        String timestamp = Long.toString(at.getEpochSecond());
        return new BotRequest(url, body, timestamp, "v0=" + hmac(secret, "v0:" + timestamp + ":" + body));
    }

    BotRequest as(@Nullable Retry known) {
        return new BotRequest(url, body, timestamp, signature, known);
    }

    /** For a socket, where the connection itself is trusted: there is no such thing as a forged or old request. */
    static BotRequest unsigned(String body, Sending how) {
        if (!how.genuine() || !how.clockOff().isZero()) {
            throw new IllegalStateException("over a socket nothing is signed, and so nothing forged or dated");
        }
        return new BotRequest(URI.create("socket:envelope"), body, "", "", how.retry());
    }

    HttpRequest overHttp() {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .header("Content-Type", isEvent() ? "application/json" : "application/x-www-form-urlencoded")
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (retry != null) {
            request.header("X-Slack-Retry-Num", Integer.toString(retry.number()))
                    .header("X-Slack-Retry-Reason", retry.reason());
        }
        return request.build();
    }

    /** Events are JSON; commands and interactions are forms, in which a brace would be encoded. */
    boolean isEvent() {
        return body.startsWith("{");
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
