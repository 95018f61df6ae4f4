package dev.rollgate.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the build leaves the bot. */
final class BotJar {
    private static final Path BUILT = Path.of("bot", "target", "rollgate-bot.jar");

    private BotJar() {}

    /** In {@code folder} or the nearest one above it that has it. */
    static Optional<Path> above(Path folder) {
        return Stream.iterate(folder.toAbsolutePath(), above -> above != null, Path::getParent)
                .map(above -> above.resolve(BUILT))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
