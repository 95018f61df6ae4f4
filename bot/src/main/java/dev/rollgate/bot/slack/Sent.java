package dev.rollgate.bot.slack;

import dev.rollgate.orchestration.run.Person;

/** A command as it arrived: who typed what, and where (a channel's id). */
record Sent(Person by, String channel, CommandLine line) {}
