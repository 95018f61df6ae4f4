package dev.rollgate.orchestration.paging.pagerduty;

import dev.rollgate.orchestration.confluence.Secret;
import dev.rollgate.orchestration.paging.ChangeNote;
import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.Pager;
import dev.rollgate.orchestration.paging.Receipt;
import dev.rollgate.orchestration.paging.wire.HttpSender;
import dev.rollgate.orchestration.paging.wire.Message;
import dev.rollgate.orchestration.web.WebAddress;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * PagerDuty's Events API v2 (github PagerDuty/developer-docs, docs/events-API-v2).
 *
 * <p>It answers 202 as soon as the event is in its queue, so {@code Taken} is not yet an incident. Events of one key belong
 * together while its alert is open; a trigger after the end opens another, and what comes for no open alert is dropped
 * without a word. Who acknowledged is not said: an event has no place for it, and the thread tells.
 */
public final class PagerDuty implements Pager {
    /** Where accounts are, unless they were made in the European service region. */
    public static final URI ANYWHERE = URI.create("https://events.pagerduty.com");

    /** The European service region. */
    public static final URI EUROPE = URI.create("https://events.eu.pagerduty.com");

    private final URI base;
    private final Secret routingKey;
    private final HttpSender sender;

    /**
     * A service's integration.
     *
     * @param base {@link #ANYWHERE}, {@link #EUROPE}, or a stand-in; without {@code /v2}
     * @param routingKey the integration key, 32 characters; that of a rule set (it begins with R) gets no change notes
     * @throws IllegalArgumentException with a sentence for people that holds neither
     */
    public PagerDuty(URI base, Secret routingKey, HttpSender sender) {
        if (routingKey.reveal().isBlank()) {
            throw new IllegalArgumentException("PagerDuty's routing key must not be empty");
        }
        this.base = WebAddress.checked(base);
        this.routingKey = routingKey;
        this.sender = sender;
    }

    @Override
    public Receipt trigger(Page page, boolean repeated) {
        return send("/v2/enqueue", Event.trigger(page));
    }

    @Override
    public Receipt acknowledge(Page page, String by) {
        return send("/v2/enqueue", Event.about(page, "acknowledge"));
    }

    @Override
    public Receipt resolve(Page page) {
        return send("/v2/enqueue", Event.about(page, "resolve"));
    }

    @Override
    public Optional<Receipt> announce(ChangeNote note) {
        return isOfRules() ? Optional.empty() : Optional.of(send("/v2/change/enqueue", Event.change(note)));
    }

    /** Such a key is refused with a change, though it is a good one. */
    private boolean isOfRules() {
        return routingKey.reveal().startsWith("R");
    }

    private Receipt send(String path, ObjectNode event) {
        event.put("routing_key", routingKey.reveal());
        return sender.send(Message.post(WebAddress.below(base, path), event).hiding(routingKey));
    }

    @Override
    public String toString() {
        return "PagerDuty[" + base.getHost() + "]";
    }
}
