package dev.rollgate.orchestration.paging.alertmanager;

import dev.rollgate.orchestration.confluence.Credentials;
import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.Pager;
import dev.rollgate.orchestration.paging.Receipt;
import dev.rollgate.orchestration.paging.Rhythm;
import dev.rollgate.orchestration.paging.wire.HttpSender;
import dev.rollgate.orchestration.paging.wire.Message;
import dev.rollgate.orchestration.web.WebAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Alertmanager's API v2 (github prometheus/alertmanager, docs/alerts_api.md and api/v2/openapi.yaml).
 *
 * <p>It keeps nothing over a restart and forgets what is not repeated, so it wants to hear the same every minute, and for five
 * minutes after the end: each time it is told that an open page is so for five minutes more. It knows an alert by its
 * {@linkplain Labels labels} alone. Nobody can acknowledge there (a silence is something else), so acknowledgements are not
 * sent.
 *
 * <p>In a cluster of Alertmanagers every member must be told: make one of these for each.
 */
public final class Alertmanager implements Pager {
    /** Five messages may be lost before it takes a page for over. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private static final Rhythm EVERY_MINUTE = new Rhythm(Duration.ofMinutes(1), GOOD_FOR);

    private final URI alerts;
    private final Labels labels;
    private final Optional<Credentials> credentials;
    private final InstantSource clock;
    private final HttpSender sender;

    /**
     * One Alertmanager.
     *
     * @param base its address, with its route prefix if it has one; without {@code /api}
     * @param labels more labels for every alert, to route by; none of those of ours
     * @param credentials of a proxy in front of it; empty: none
     * @throws IllegalArgumentException with a sentence for people that holds no secret
     */
    public Alertmanager(
            URI base,
            Map<String, String> labels,
            Optional<Credentials> credentials,
            InstantSource clock,
            HttpSender sender) {
        this.alerts = WebAddress.below(WebAddress.checked(base), "/api/v2/alerts");
        this.labels = new Labels(labels);
        this.credentials = credentials;
        this.clock = clock;
        this.sender = sender;
    }

    /**
     * The name, if an alert may have one more label of that name.
     *
     * @throws IllegalArgumentException with a sentence for people, if not
     */
    public static String checkedLabel(String name) {
        return Labels.checked(name);
    }

    @Override
    public Receipt trigger(Page page, boolean repeated) {
        Instant now = clock.instant();
        return send(page, now, now.plus(GOOD_FOR));
    }

    @Override
    public Receipt acknowledge(Page page, String by) {
        return new Receipt.Taken("nothing was sent: Alertmanager knows no acknowledgement");
    }

    @Override
    public Receipt resolve(Page page) {
        Instant now = clock.instant();
        return send(page, now, now);
    }

    @Override
    public Rhythm rhythm() {
        return EVERY_MINUTE;
    }

    private Receipt send(Page page, Instant now, Instant endsAt) {
        Message message = Message.post(alerts, AlertJson.of(page, labels.of(page), now, endsAt));
        return sender.send(credentials.map(message::authorized).orElse(message));
    }

    @Override
    public String toString() {
        return "Alertmanager[" + alerts.getHost() + "]";
    }
}
