package dev.rollgate.orchestration.balancer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A name in a recipe's code: as it is configured, else a blank like {@code <backend>} that the reader fills in. It is never
 * guessed, because a wrong guess could take the wrong node away.
 *
 * @param setting where it would be configured, in words
 */
public record Word(String blank, Optional<String> configured, String setting) {
    /** A setting of the balancer by its key, which names the blank, too. */
    public static Word ofBalancer(String key, Optional<String> configured) {
        return new Word(key, configured, "setting balancer." + key);
    }

    /** For files that no shell reads. */
    public String text() {
        return configured.orElse("<" + blank + ">");
    }

    /** One word to a POSIX shell, whatever it holds; a blank that was not filled in is no redirection either. */
    public String forShell() {
        return quoted(text());
    }

    /** {@code text} as one word of a POSIX shell. */
    public static String quoted(String text) {
        return text.matches("[A-Za-z0-9._/:@+][A-Za-z0-9._/:@+-]*") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /** What the reader has to fill in; empty if everything is configured. */
    static Optional<String> toFillIn(List<Word> words) {
        String blanks = words.stream()
                .filter(word -> word.configured().isEmpty())
                .map(word -> word.text() + " (" + word.setting() + ")")
                .collect(Collectors.joining(", "));
        return blanks.isEmpty() ? Optional.empty() : Optional.of("Fill in below: " + blanks + ".");
    }
}
