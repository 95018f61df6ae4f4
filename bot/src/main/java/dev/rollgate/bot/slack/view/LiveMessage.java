package dev.rollgate.bot.slack.view;

/**
 * A reply that follows what it is about: its buttons are those that may be pressed now, and in the end it says how it ended.
 *
 * @param event its number in the log, under which it is posted
 * @param message as it is now. It differs from an earlier one only where a reader must see that: every difference is an edit
 * @param settled nothing that comes later changes it, so that it needs no more looking after
 */
public record LiveMessage(long event, Message message, boolean settled) {}
