package dev.rollgate.bot.config;

import dev.rollgate.orchestration.confluence.Credentials;
import dev.rollgate.orchestration.confluence.Secret;
import dev.rollgate.orchestration.paging.webhook.WebhookTemplate;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Something that wakes people, and how it is reached. Every address is one that may be called; see {@link PagerReader}. */
public sealed interface PagerSettings {
    /** @param url without the path of the Events API */
    record PagerDuty(URI url, Secret routingKey) implements PagerSettings {}

    /**
     * Opsgenie or Jira Service Management, which took it over: one API at two addresses.
     *
     * @param team the id of the team that is to respond; absent: the one whose integration the key is of
     */
    record Opsgenie(URI url, Secret apiKey, Optional<String> team) implements PagerSettings {}

    /** @param labels put on every alert, besides the bot's own */
    record Alertmanager(URI url, Map<String, String> labels, Optional<Credentials> credentials)
            implements PagerSettings {
        public Alertmanager {
            labels = Map.copyOf(labels);
        }
    }

    /**
     * Whatever takes JSON over HTTP.
     *
     * @param url whole, and a secret: many receivers know their senders by nothing else
     * @param signing what messages are signed with, {@code token} what the receiver knows the bot by
     */
    record Webhook(Secret url, WebhookTemplate template, Optional<Secret> signing, Optional<Secret> token)
            implements PagerSettings {}

    /** A user group that is mentioned in the run's thread. */
    record SlackGroup(String group) implements PagerSettings {}
}
