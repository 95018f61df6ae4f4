/** The Slack app: what people type and click, answered within Slack's limit. It records before it says so, and decides nothing about an upgrade. */
@NullMarked
package dev.rollgate.bot.slack;

import org.jspecify.annotations.NullMarked;
