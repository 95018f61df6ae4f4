/** A night on which somebody must be woken, in virtual time: the real engine, store and pager, and bots that are killed in the middle of it. */
package dev.rollgate.bot.nights.paged;
