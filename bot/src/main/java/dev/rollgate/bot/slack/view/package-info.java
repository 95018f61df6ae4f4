/** What a run looks like in Slack: pure functions from state to text and blocks, without clock or client. Escaping and size limits are kept here, once. */
@NullMarked
package dev.rollgate.bot.slack.view;

import org.jspecify.annotations.NullMarked;
