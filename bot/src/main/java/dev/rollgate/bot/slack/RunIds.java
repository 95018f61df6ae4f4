package dev.rollgate.bot.slack;

import dev.rollgate.orchestration.run.RunId;
import java.security.SecureRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes ids that people can read to each other: six characters, none of which looks like another. */
public final class RunIds implements Supplier<RunId> {
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int LENGTH = 6;

    private final SecureRandom random = new SecureRandom();

    @Override
    public RunId get() {
        return new RunId(next());
    }

    /** For things other than runs that people refer to. */
    String next() {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }
}
