package dev.rollgate.bot.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.sandbox.confluence.ClusterSpec;
import dev.rollgate.sandbox.process.BotProcess;
import dev.rollgate.sandbox.process.BotSettings;
import dev.rollgate.sandbox.world.World;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The lines of the Dockerfile do what they say, as far as that can be seen without an engine: the packaged jar comes apart into
 * the layers that are copied, and the bot starts from them.
 */
class ImageIT {
    private static final Path JAR = Path.of(System.getProperty("rollgate.bot.jar", "target/rollgate-bot.jar"));

    @TempDir
    private Path folder;

    private final Dockerfile file = new Dockerfile();
    private Path layers;

    @BeforeEach
    void takeTheJarApart() throws Exception {
        Path work = Files.createDirectory(folder.resolve("work"));
        Files.copy(JAR, work.resolve("rollgate-bot.jar"));
        List<String> command = new ArrayList<>(file.extractArguments());
        command.addFirst(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        assertThat(new ProcessBuilder(command)
                        .directory(work.toFile())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        layers = work.resolve("layers");
    }

    @Test
    void everyLayerIsCopiedAndWhatChangesSeldomComesFirst() throws IOException {
        try (Stream<Path> made = Files.list(layers)) {
            assertThat(made.map(layer -> layer.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(file.layers());
        }
        assertThat(file.layers()).startsWith("dependencies").endsWith("application");
        assertThat(size("application")).isLessThan(2_000_000).isLessThan(size("dependencies") / 20);
    }

    @Test
    void theBotStartsFromTheLayersAndWritesNothingAmongThem() throws Exception {
        Path app = Files.createDirectory(folder.resolve("app"));
        for (String layer : file.layers()) {
            copy(layers.resolve(layer), app);
        }
        Set<Path> before = files(app);
        List<String> entry = file.entryPoint();
        assertThat(entry).startsWith("java").endsWith("-jar", "rollgate-bot.jar");
        try (World world = World.open(ClusterSpec.builder().nodes("wiki-1").build(), InstantSource.system());
                BotProcess bot = BotProcess.start(world.settings(BotSettings.of(
                                app.resolve(entry.getLast()), Files.createDirectory(folder.resolve("home"))))
                        .withJavaOptions(entry.subList(1, entry.size() - 2).toArray(String[]::new)))) {
            bot.awaitReady(Duration.ofMinutes(2));
        }
        assertThat(files(app)).isEqualTo(before);
    }

    @Test
    void itRunsAsANumberThatIsNotRootsOnAJreOfTheNewestLongTermRelease() throws IOException {
        assertThat(file.user()).matches("[1-9]\\d+:[1-9]\\d+");
        assertThat(Rendered.<Object>at(Chart.asItIs().with(Values.fewest()).pod(), "securityContext", "runAsUser"))
                .isEqualTo(Integer.valueOf(file.user().split(":")[0]));
        assertThat(file.baseImages()).containsOnly("eclipse-temurin:25-jre");
    }

    private long size(String layer) throws IOException {
        long bytes = 0;
        for (Path file : files(layers.resolve(layer))) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).collect(Collectors.toSet());
        }
    }

    /** As COPY does: into what is there already. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                try {
                    Files.copy(file, copy);
                } catch (FileAlreadyExistsException folder) {
                    assertThat(copy).isDirectory();
                }
            }
        }
    }
}
