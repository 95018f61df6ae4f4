package dev.rollgate.orchestration.paging.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollgate.orchestration.confluence.Secret;
import dev.rollgate.orchestration.paging.wire.Message;
import dev.rollgate.orchestration.web.WebAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a webhook's messages go, and the headers they carry. Such an address is a secret itself: whoever has it can page. */
record Target(URI url, Map<String, Secret> headers) {
    /** What the HTTP client lets a header hold; its own complaint would print the value. */
    private static final Pattern SENDABLE = Pattern.compile("[\\x20-\\x7E]*[\\x21-\\x7E][\\x20-\\x7E]*");

    private static final Set<String> OURS = Set.of(
            "content-type",
            Webhook.IDEMPOTENCY_KEY.toLowerCase(Locale.ROOT),
            Webhook.SIGNATURE.toLowerCase(Locale.ROOT));

    /** Of an address: shorter ones are words like {@code v2} and {@code alert}, and would make dots of half an answer. */
    private static final int SHORTEST_SECRET = 8;

    Target {
        WebAddress.checked(URI.create(url.toString().replaceFirst("[?#].*", "")));
        headers = Map.copyOf(headers);
        headers.forEach(Target::check);
    }

    Message message(String body) {
        Message message = Message.post(url, body);
        headers.forEach(message::secretHeader);
        secretsInAddress().forEach(message::hiding);
        return message;
    }

    private List<Secret> secretsInAddress() {
        String query = url.getRawQuery() == null ? "" : url.getRawQuery();
        return Stream.concat(Stream.of(url.getRawPath().split("/")), Stream.of(query.split("[&=]")))
                .flatMap(part -> Stream.of(part, URLDecoder.decode(part, UTF_8)))
                .filter(part -> part.length() >= SHORTEST_SECRET)
                .map(Secret::of)
                .toList();
    }

    private static void check(String name, Secret value) {
        if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the header " + name + " is Rollgate's own");
        }
        if (!SENDABLE.matcher(value.reveal()).matches()) {
            throw new IllegalArgumentException(
                    "the value of the header " + name + " must be letters, digits and signs, on one line");
        }
        try {
            HttpRequest.newBuilder().header(name, "x");
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException("no message can carry a header " + name, refused);
        }
    }

    @Override
    public String toString() {
        return url.getHost();
    }
}
