package dev.rollgate.bot.slack.api;

/**
 * A modal on somebody's screen.
 *
 * @param hash changes with what the modal shows
 */
public record ShownView(String id, String hash) {}
