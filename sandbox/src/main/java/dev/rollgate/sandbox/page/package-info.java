/**
 * The sandbox's page: what a person of the workspace, the cluster's operator and the bot's owner see and may do, over HTTP on the
 * loopback address. Start at {@link dev.rollgate.sandbox.page.PageServer}.
 *
 * <p>Pictures are pure readings as JSON, deeds change the world; no rule of Slack or Confluence stands here.
 */
@NullMarked
package dev.rollgate.sandbox.page;

import org.jspecify.annotations.NullMarked;
