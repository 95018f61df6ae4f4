package dev.rollgate.bot.config;

import dev.rollgate.orchestration.confluence.Secret;
import dev.rollgate.orchestration.engine.Projection;
import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.engine.Schedule;
import dev.rollgate.orchestration.paging.PageWriter;
import dev.rollgate.orchestration.paging.Pager;
import dev.rollgate.orchestration.paging.PagerNotes;
import dev.rollgate.orchestration.paging.PagerProjection;
import dev.rollgate.orchestration.paging.Routing;
import dev.rollgate.orchestration.paging.alertmanager.Alertmanager;
import dev.rollgate.orchestration.paging.opsgenie.Opsgenie;
import dev.rollgate.orchestration.paging.pagerduty.PagerDuty;
import dev.rollgate.orchestration.paging.webhook.Webhook;
import dev.rollgate.orchestration.paging.wire.HttpSender;
import dev.rollgate.orchestration.run.ClusterKey;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What wakes people. None of it is called when the bot starts: a pager may be away. */
@Configuration(proxyBeanMethods = false)
class PagingWiring {
    @Bean
    HttpSender pagerSender(Clock clock) {
        return new HttpSender(clock);
    }

    @Bean
    Pagers pagers(Settings settings, HttpSender sender, Clock clock, SlackPagers slack) {
        Map<String, Pager> byName = new LinkedHashMap<>();
        settings.pagers().forEach((name, pager) -> byName.put(name, pager(name, pager, sender, clock, slack)));
        return new Pagers(byName);
    }

    /** @param schedule only when there is something to note: it must know first whether anybody is woken at all */
    @Bean
    PagerNotes pagerNotes(RunStore store, ObjectProvider<Schedule> schedule, ExecutorService bell) {
        return (run, note) -> new Runs(store, schedule.getObject(), bell).note(run, note);
    }

    @Bean
    PagerProjections pagerProjections(
            Settings settings, Pagers pagers, PageWriter writer, PagerNotes notes, Clock clock) {
        return new PagerProjections(pagers.byName().entrySet().stream()
                .<Projection>map(pager -> new PagerProjection(
                        pager.getKey(),
                        pager.getValue(),
                        cluster -> routing(settings, cluster, pager.getKey()),
                        writer,
                        notes,
                        clock))
                .toList());
    }

    /** A run may be of a cluster that is no longer configured. */
    static Routing routing(Settings settings, ClusterKey cluster, String pager) {
        return Optional.ofNullable(settings.clusters().get(cluster))
                .map(known -> known.paging().routingOf(pager))
                .orElse(Routing.NONE);
    }

    private static Pager pager(String name, PagerSettings settings, HttpSender sender, Clock clock, SlackPagers slack) {
        return switch (settings) {
            case PagerSettings.PagerDuty(var url, var key) -> new PagerDuty(url, key, sender);
            case PagerSettings.Opsgenie(var url, var key, var team) -> new Opsgenie(url, key, team, sender);
            case PagerSettings.Alertmanager(var url, var labels, var credentials) ->
                new Alertmanager(url, labels, credentials, clock, sender);
            case PagerSettings.Webhook(var url, var template, var signing, var token) ->
                new Webhook(URI.create(url.reveal()), template, signing, bearer(token), sender);
            case PagerSettings.SlackGroup(var group) -> slack.mentioning(name, group);
        };
    }

    private static Map<String, Secret> bearer(Optional<Secret> token) {
        return token.map(secret -> Map.of("Authorization", Secret.of("Bearer " + secret.reveal())))
                .orElse(Map.of());
    }
}
