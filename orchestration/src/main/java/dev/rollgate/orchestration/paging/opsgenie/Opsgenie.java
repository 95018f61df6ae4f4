package dev.rollgate.orchestration.paging.opsgenie;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollgate.orchestration.confluence.Secret;
import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.Pager;
import dev.rollgate.orchestration.paging.Receipt;
import dev.rollgate.orchestration.paging.wire.HttpSender;
import dev.rollgate.orchestration.paging.wire.Message;
import dev.rollgate.orchestration.paging.wire.Reply;
import dev.rollgate.orchestration.web.WebAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * The alerts of Opsgenie and of Jira Service Management's Operations: the same API at two addresses. Opsgenie's own ends on
 * 2027-04-05 (support.atlassian.com/opsgenie).
 *
 * <p>It answers 202 with the number of a request that is worked on later, so {@code Taken} is not yet an alert. After a
 * trigger it is asked once what became of that request: {@linkplain Fate only a clear failure} is believed and makes the
 * page {@code Refused}; "not known yet", the usual answer in the first second, changes nothing, and neither does a failure
 * to ask. What became of an acknowledgement or an end is not asked: both fail where somebody closed the alert by hand, and
 * then there is nothing to do.
 *
 * <p>An alert that is open takes a trigger of its alias as one more occurrence: only the count rises, and neither its text
 * nor its priority changes.
 */
public final class Opsgenie implements Pager {
    /** JSM Operations. */
    public static final URI JSM = URI.create("https://api.atlassian.com/jsm/ops/integration");

    /** Opsgenie, until it ends. */
    public static final URI OPSGENIE = URI.create("https://api.opsgenie.com");

    /** Opsgenie's European instance. */
    public static final URI OPSGENIE_EUROPE = URI.create("https://api.eu.opsgenie.com");

    /** Printable, without spaces: the HTTP client's own complaint would print the key. */
    private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7E]+");

    private static final Duration ASKING = Duration.ofSeconds(3);

    private final URI alerts;
    private final Secret apiKey;
    private final Optional<String> team;
    private final HttpSender sender;

    /**
     * An API integration.
     *
     * @param base {@link #JSM}, {@link #OPSGENIE}, {@link #OPSGENIE_EUROPE}, or a stand-in; without {@code /v2}
     * @param team the id of the team that answers; empty: whom the integration names
     * @throws IllegalArgumentException with a sentence for people that holds neither address nor key
     */
    public Opsgenie(URI base, Secret apiKey, Optional<String> team, HttpSender sender) {
        if (!SENDABLE.matcher(apiKey.reveal()).matches()) {
            throw new IllegalArgumentException(
                    "the API key of Opsgenie or JSM must be letters, digits and signs, without spaces or line breaks");
        }
        this.alerts = WebAddress.below(WebAddress.checked(base), "/v2/alerts");
        this.apiKey = apiKey;
        this.team = team;
        this.sender = sender;
    }

    @Override
    public Receipt trigger(Page page, boolean repeated) {
        Reply reply = sender.ask(authorized(Message.post(alerts, Alert.of(page, team))), HttpSender.WHOLE_CALL);
        return reply.receipt() instanceof Receipt.Taken taken ? asProcessed(taken, reply) : reply.receipt();
    }

    @Override
    public Receipt acknowledge(Page page, String by) {
        return act(page, "acknowledge", Alert.acknowledgement(by));
    }

    @Override
    public Receipt resolve(Page page) {
        return act(page, "close", Alert.end());
    }

    private Receipt act(Page page, String action, ObjectNode body) {
        String path = "/" + segment(page.key()) + "/" + action + "?identifierType=alias";
        return sender.send(authorized(Message.post(WebAddress.below(alerts, path), body)));
    }

    private Receipt asProcessed(Receipt.Taken taken, Reply reply) {
        Optional<String> request = Fate.request(reply.body());
        if (request.isEmpty()) {
            return taken;
        }
        URI status = WebAddress.below(alerts, "/requests/" + segment(request.get()));
        Reply fate = sender.ask(authorized(Message.get(status)), ASKING);
        return fate.receipt() instanceof Receipt.Taken
                ? Fate.failure(fate.body()).<Receipt>map(Receipt.Refused::new).orElse(taken)
                : taken;
    }

    private Message authorized(Message message) {
        return message.secretHeader("Authorization", Secret.of("GenieKey " + apiKey.reveal()));
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "Opsgenie[" + alerts.getHost() + "]";
    }
}
