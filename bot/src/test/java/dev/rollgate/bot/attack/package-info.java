/** The attempts of the attack table, by theme, against the whole bot: each test says what becomes of one, its number in front. */
package dev.rollgate.bot.attack;
