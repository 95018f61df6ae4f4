package dev.rollgate.bot.slack.api;

/**
 * Who the bot is in Slack, by ids: its workspace, its user, and itself as the author of posts.
 *
 * @param enterprise the large organisation its workspace belongs to (Enterprise Grid); empty: none
 */
public record Identity(String team, String user, String bot, String enterprise) {}
