/** Measures the packaged bot from outside, as {@link dev.rollgate.bot.bench.Bench} says; nothing here is a test. */
package dev.rollgate.bot.bench;
