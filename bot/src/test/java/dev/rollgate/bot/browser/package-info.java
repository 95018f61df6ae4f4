/** A person in front of the sandbox's page: a real browser that clicks and types, and knows of the bot only what it shows. */
package dev.rollgate.bot.browser;
