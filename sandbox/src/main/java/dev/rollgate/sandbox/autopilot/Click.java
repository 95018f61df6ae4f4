package dev.rollgate.sandbox.autopilot;

import dev.rollgate.sandbox.slack.BotAnswer;
import dev.rollgate.sandbox.slack.Button;
import dev.rollgate.sandbox.slack.Person;
import java.time.Instant;

/**
 * A click that a person has made.
 *
 * @param at when it began
 * @param button as the person saw it
 * @param answer what came of it; an acknowledgement alone does not say that it counts
 */
public record Click(Instant at, Person by, Button button, BotAnswer answer) {}
