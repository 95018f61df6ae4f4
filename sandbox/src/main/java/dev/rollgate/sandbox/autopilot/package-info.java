/** People who upgrade a cluster with the bot's help: they act only on what Slack shows them, and what they see can be printed. */
@NullMarked
package dev.rollgate.sandbox.autopilot;

import org.jspecify.annotations.NullMarked;
