/**
 * Socket Mode: a WebSocket that the bot opens, so that nobody needs to reach it. Slack's own client is left out, only its
 * parser and Bolt's app are used: it takes every {@code disconnect} for a reason to connect again, hides why a token is refused
 * and how long to wait, answers on whichever session is the newest, and runs all listeners on one polling thread.
 */
@NullMarked
package dev.rollgate.bot.slack.socket;

import org.jspecify.annotations.NullMarked;
