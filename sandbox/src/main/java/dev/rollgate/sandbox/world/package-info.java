/** A cluster, a Slack workspace and the people of one company, wired together: the only place that knows both outsides and the bot's settings. */
@NullMarked
package dev.rollgate.sandbox.world;

import org.jspecify.annotations.NullMarked;
