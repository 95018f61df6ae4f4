package dev.rollgate.sandbox.world;

import dev.rollgate.sandbox.slack.Person;

/**
 * Somebody of the company, or whom it has let in.
 *
 * @param role in one or two words: {@code approver}
 * @param note one sentence: what they may do, and what is to be expected of the bot
 */
public record Member(Person person, String role, String note) {}
