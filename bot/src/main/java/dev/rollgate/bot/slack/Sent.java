package dev.rollgate.bot.slack;

import dev.rollgate.bot.access.Asker;
import dev.rollgate.orchestration.run.Person;

/** A command as it arrived: who typed what, and where (a channel's id). */
record Sent(Asker asker, String channel, CommandLine line) {
    Person by() {
        return asker.person();
    }
}
