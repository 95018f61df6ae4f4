package dev.rollgate.sandbox.pager;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How bad an alert is, worst first. */
public enum Severity {
    CRITICAL,
    ERROR,
    WARNING,
    INFO;

    /** As events write it: {@code critical}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where there is none of that word; capitals are another word. */
    static Optional<Severity> called(String word) {
        return Arrays.stream(values())
                .filter(severity -> severity.word().equals(word))
                .findFirst();
    }
}
