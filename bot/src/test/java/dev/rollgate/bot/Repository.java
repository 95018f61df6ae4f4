package dev.rollgate.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of this repository, whether tests run in it or in one of its modules. */
public final class Repository {
    private static final Path TOP = Files.exists(Path.of("slack-manifest.yml")) ? Path.of("") : Path.of("..");

    private Repository() {}

    /** @param path from the top, like {@code helm/values.yaml} */
    public static Path file(String path) {
        return TOP.resolve(path);
    }

    public static String read(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
