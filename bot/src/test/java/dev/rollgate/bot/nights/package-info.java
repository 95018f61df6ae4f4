/** The worst nights of an upgrade, one for each problem, played to their end by people who do only what Slack and the machines let them do. */
package dev.rollgate.bot.nights;
