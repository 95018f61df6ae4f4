/** The bot's home tab: looked up and shown to whoever opens it. It reads, and changes nothing. */
@NullMarked
package dev.rollgate.bot.slack.home;

import org.jspecify.annotations.NullMarked;
