/** The Slack app's manifest: what Slack would take, and what the code asks of Slack. */
package dev.rollgate.bot.manifest;
