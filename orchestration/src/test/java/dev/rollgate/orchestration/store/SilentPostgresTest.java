package dev.rollgate.orchestration.store;

import static dev.rollgate.orchestration.store.Samples.requested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.engine.RunStore.Begun;
import dev.rollgate.orchestration.engine.StoreUnavailable;
import dev.rollgate.orchestration.run.RunId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A server that is there and does not answer holds nobody up, and is used again as soon as it answers. */
@DisabledOnOs(OS.WINDOWS)
class SilentPostgresTest {
    private static final RunId RUN = new RunId("r-1");

    @TempDir
    private Path directory;

    @Test
    void aSilentServerIsGivenUpAndFoundAgain() throws Exception {
        Path data = directory.resolve("data");
        try (EmbeddedPostgres server =
                        EmbeddedPostgres.builder().setDataDirectory(data).start();
                HikariDataSource source = TestDatabase.pool(server.getJdbcUrl("postgres", "postgres"), "postgres")) {
            RunStore runs = Database.open(source, Duration.ofMillis(500)).runs();
            signal("-STOP", data);
            try {
                long began = System.nanoTime();
                assertThatThrownBy(() -> runs.begin(RUN, requested("wiki"))).isInstanceOf(StoreUnavailable.class);
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
            } finally {
                signal("-CONT", data);
            }
            assertThat(runs.begin(RUN, requested("wiki"))).isInstanceOf(Begun.Written.class);
        }
    }

    /** To the server and all its processes; the first line of its pid file names it. */
    private static void signal(String signal, Path data) throws IOException, InterruptedException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        List<String> command = new ArrayList<>(List.of("kill", signal, String.valueOf(pid)));
        ProcessHandle.of(pid).orElseThrow().children().forEach(child -> command.add(String.valueOf(child.pid())));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
