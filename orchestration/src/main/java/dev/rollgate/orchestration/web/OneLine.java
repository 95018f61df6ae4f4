package dev.rollgate.orchestration.web;

import java.util.regex.Pattern;

/** Text from outside, made fit for a log or a chat line. Links, mentions and mark-up are the reader's to escape. */
public final class OneLine {
    /** Controls, line breaks of all kinds, and the invisible ones that turn text around. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\x{80}-\\x{9F}]+");

    private OneLine() {}

    /** At most {@code most} characters; an ellipsis stands for what was cut. */
    public static String of(String text, int most) {
        String line = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        if (line.length() <= most) {
            return line;
        }
        int end = most - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
