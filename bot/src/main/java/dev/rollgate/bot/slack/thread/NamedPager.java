package dev.rollgate.bot.slack.thread;

import dev.rollgate.orchestration.paging.Pager;

/**
 * A pager as people know it.
 *
 * @param name as in the configuration
 * @param kind what it is, for a sentence: PagerDuty, Opsgenie, Alertmanager
 */
public record NamedPager(String name, String kind, Pager pager) {}
