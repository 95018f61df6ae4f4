package dev.rollgate.bot.process;

import dev.rollgate.bot.process.Reaper.Struck;
import java.util.List;

/** The kills of {@link KilledWayOutIT} as Markdown. */
final class WaysTable {
    private WaysTable() {}

    static void write(List<Struck> struck, List<Aftermath> all) {
        struck.forEach(System.out::println);
        all.forEach(System.out::println);
    }
}
