package dev.rollgate.bot.config;

import dev.rollgate.orchestration.paging.Pager;

/** Makes the pagers that wake people in Slack, from what the bot has there anyway. */
@FunctionalInterface
interface SlackPagers {
    /**
     * A pager that mentions a user group in the run's thread.
     *
     * @param name as in the configuration: two pagers may mention the same group
     * @param group the group's id
     */
    Pager mentioning(String name, String group);
}
