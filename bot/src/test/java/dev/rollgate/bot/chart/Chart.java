package dev.rollgate.bot.chart;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import dev.rollgate.bot.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The chart of this repository, in helm's own hands. */
final class Chart {
    private static final Path SOURCE = Repository.file("helm").toAbsolutePath().normalize();

    /** Without a cluster to ask, helm takes itself to be talking to an old one. */
    private static final String KUBERNETES = "1.33.0";

    private final Path folder;

    private Chart(Path folder) {
        this.folder = folder;
    }

    static Chart asItIs() {
        return new Chart(SOURCE);
    }

    /** In {@code folder}, to be changed. */
    static Chart copiedTo(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve("rollgate")
                        .resolve(SOURCE.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return new Chart(folder.resolve("rollgate"));
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    /** As {@code helm install wiki-bot} would send it. @throws RuntimeException what helm says against the values */
    Rendered with(Values values) throws IOException {
        Path file = Files.createTempFile("values", ".yaml");
        try {
            Files.writeString(file, values.yaml());
            return Rendered.of(new Helm(folder)
                    .template()
                    .withName("wiki-bot")
                    .withNamespace("tools")
                    .withKubeVersion(KUBERNETES)
                    .withValuesFile(file)
                    .call());
        } finally {
            Files.delete(file);
        }
    }

    LintResult lint() {
        return new Helm(folder).lint().strict().call();
    }
}
