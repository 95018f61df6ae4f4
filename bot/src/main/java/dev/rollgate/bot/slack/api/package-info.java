/** Calling Slack's Web API: the port and its client. An answer may be lost; nothing is sent twice by itself. */
@NullMarked
package dev.rollgate.bot.slack.api;

import org.jspecify.annotations.NullMarked;
