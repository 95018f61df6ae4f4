package dev.rollgate.sandbox.page;

import dev.rollgate.sandbox.pager.Effect;
import dev.rollgate.sandbox.pager.Journal;
import org.jspecify.annotations.Nullable;

/** What became of a call to the pager, in a few words. */
final class PagerWords {
    private PagerWords() {}

    static String answer(Journal.Entry entry) {
        return switch (entry.outcome()) {
            case ACCEPTED -> entry.status() + effect(entry.effect());
            case REFUSED, RATE_LIMITED, FAILED -> String.valueOf(entry.status());
            case LOST -> "done, but the answer was lost";
            case DOWN -> "no answer";
        };
    }

    private static String effect(@Nullable Effect effect) {
        if (effect == null) {
            return "";
        }
        return switch (effect.kind()) {
            case OPENED -> " opened #" + effect.incident();
            case APPENDED -> " added to #" + effect.incident();
            case ACKNOWLEDGED -> " acknowledged #" + effect.incident();
            case RESOLVED -> " resolved #" + effect.incident();
            case DROPPED -> " dropped: nothing open";
            case CHANGE_NOTED -> "";
        };
    }
}
