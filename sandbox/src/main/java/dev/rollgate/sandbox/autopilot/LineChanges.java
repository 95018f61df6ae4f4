package dev.rollgate.sandbox.autopilot;

import java.util.ArrayList;
import java.util.List;

/** What an edit changes for a reader: the lines that are new, or, where there is none, the lines that are gone. */
final class LineChanges {
    private LineChanges() {}

    static List<String> between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        List<String> added = without(now, old);
        return added.isEmpty()
                ? without(old, now).stream().map(line -> "gone: " + line).toList()
                : added;
    }

    /** Lines may repeat: each of {@code others} takes away one. */
    private static List<String> without(List<String> lines, List<String> others) {
        List<String> left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return left;
    }
}
