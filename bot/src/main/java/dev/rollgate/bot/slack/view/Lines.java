package dev.rollgate.bot.slack.view;

import java.util.ArrayList;
import java.util.List;

/** As many lines as fit, and an honest word about the rest. */
record Lines(List<String> shown) {
    private static final int WORD_ABOUT_THE_REST = 40;

    Lines {
        shown = List.copyOf(shown);
    }

    static Lines within(int most, List<String> all, String thing) {
        List<String> shown = new ArrayList<>();
        int room = most;
        for (String line : all) {
            int rest = all.size() - shown.size() - 1;
            if (line.length() + 1 + (rest > 0 ? WORD_ABOUT_THE_REST : 0) > room) {
                shown.add("and " + Words.counted(all.size() - shown.size(), "more " + thing));
                break;
            }
            shown.add(line);
            room -= line.length() + 1;
        }
        return new Lines(shown);
    }

    String under(String title) {
        return title + "\n" + String.join("\n", shown);
    }

    /** The lines as texts of at most {@code most} characters each. */
    List<String> chunked(int most) {
        List<String> chunks = new ArrayList<>();
        var chunk = new StringBuilder();
        for (String line : shown) {
            if (chunk.length() + line.length() + 1 > most) {
                chunks.add(chunk.toString());
                chunk.setLength(0);
            }
            chunk.append(chunk.isEmpty() ? "" : "\n").append(line);
        }
        if (!chunk.isEmpty()) {
            chunks.add(chunk.toString());
        }
        return chunks;
    }
}
