/** A Slack workspace: the Web API methods a bot uses, refusing what Slack refuses, and people who type and click. */
@NullMarked
package dev.rollgate.sandbox.slack;

import org.jspecify.annotations.NullMarked;
