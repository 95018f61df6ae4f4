package dev.rollgate.orchestration.paging.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollgate.orchestration.confluence.Secret;
import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.Pager;
import dev.rollgate.orchestration.paging.Receipt;
import dev.rollgate.orchestration.paging.wire.HttpSender;
import dev.rollgate.orchestration.paging.wire.Message;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Any other pager: a POST of JSON in the other side's words.
 *
 * <p>Every message carries {@code Idempotency-Key: <page's key>/<trigger, acknowledge or resolve>}, the same when it is sent
 * again; what no header can hold is percent-encoded.
 *
 * <p>With a signing secret it carries {@code X-Rollgate-Signature: t=<seconds since 1970>,v1=<hex>} too. A receiver checks
 * it so: take the body as it came, before any parsing; make the HMAC-SHA256, under the secret, of the text {@code t}, a
 * dot and the body; compare it with {@code v1} in constant time; and refuse what is older than five minutes, as it may have
 * been recorded.
 */
public final class Webhook implements Pager {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String SIGNATURE = "X-Rollgate-Signature";

    private final Target target;
    private final WebhookTemplate template;
    private final Optional<Secret> signingSecret;
    private final HttpSender sender;

    /**
     * One receiver.
     *
     * @param url whole; it is treated as a secret, as it often holds one
     * @param headers more to send, like {@code Authorization}
     * @throws IllegalArgumentException with a sentence for people that holds neither address nor secret
     */
    public Webhook(
            URI url,
            WebhookTemplate template,
            Optional<Secret> signingSecret,
            Map<String, Secret> headers,
            HttpSender sender) {
        if (signingSecret.filter(secret -> secret.reveal().isBlank()).isPresent()) {
            throw new IllegalArgumentException("a webhook's signing secret must not be empty");
        }
        this.target = new Target(url, headers);
        this.template = template;
        this.signingSecret = signingSecret;
        this.sender = sender;
    }

    @Override
    public Receipt trigger(Page page, boolean repeated) {
        return send(Action.TRIGGER, page, "");
    }

    @Override
    public Receipt acknowledge(Page page, String by) {
        return send(Action.ACKNOWLEDGE, page, by);
    }

    @Override
    public Receipt resolve(Page page) {
        return send(Action.RESOLVE, page, "");
    }

    private Receipt send(Action action, Page page, String by) {
        return template.filled(action, page, by)
                .map(body -> sender.send(message(action, page, body)))
                .orElseGet(() -> new Receipt.Taken("nothing was sent: no word is set for " + action.word()));
    }

    private Message message(Action action, Page page, JsonNode json) {
        String body = json.toString();
        Message message = target.message(body).header(IDEMPOTENCY_KEY, visible(page.key() + "/" + action.word()));
        signingSecret.ifPresent(secret -> message.header(SIGNATURE, Signature.of(body, sender.now(), secret))
                .hiding(secret));
        return message;
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        for (byte one : text.getBytes(UTF_8)) {
            if (one > ' ' && one < 0x7F) {
                visible.append((char) one);
            } else {
                visible.append(String.format(Locale.ROOT, "%%%02X", one));
            }
        }
        return visible.toString();
    }

    @Override
    public String toString() {
        return "Webhook[" + target + "]";
    }
}
