/** A run's thread and board as projections of its log. */
@NullMarked
package dev.rollgate.bot.slack.thread;

import org.jspecify.annotations.NullMarked;
