package dev.rollgate.bot.slack.api;

/**
 * A channel as {@code conversations.info} shows it.
 *
 * @param sharedOutside with another company, or about to be: an invitation is out. A channel that only the workspaces of one
 *     large organisation share is not
 */
public record Conversation(boolean sharedOutside) {}
