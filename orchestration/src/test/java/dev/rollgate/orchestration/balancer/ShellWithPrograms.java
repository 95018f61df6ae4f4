package dev.rollgate.orchestration.balancer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A person's shell on the load balancer's machine. The programs there find a configuration of the test instead of the machine's. */
final class ShellWithPrograms {
    private final Path bin;

    ShellWithPrograms(Path folder) throws IOException {
        bin = Files.createDirectories(folder.resolve("bin"));
    }

    /** @param does what stands for the program, a line of shell */
    ShellWithPrograms with(String name, String does) throws IOException {
        Path program = bin.resolve(name);
        Files.writeString(program, "#!/bin/sh\n" + does + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return this;
    }

    /** Changes the line that the recipe's first step shows, and runs its last step. The line is there as {@code before} left it. */
    void follow(Recipe recipe, Path configuration, Recipe before) throws IOException, InterruptedException {
        String text = Files.readString(configuration);
        String old = before.code().getFirst();
        assertThat(text).contains(old);
        Files.writeString(configuration, text.replace(old, recipe.code().getFirst()));
        run(recipe.steps().getLast().code());
    }

    /** Runs {@code lines} and gives what they print. They must not fail. */
    String run(List<String> lines) throws IOException, InterruptedException {
        var shell = new ProcessBuilder("/bin/sh", "-c", String.join("\n", lines)).redirectErrorStream(true);
        shell.environment().merge("PATH", bin + ":/usr/sbin:/usr/bin:/bin", (old, first) -> first + ":" + old);
        Path printed = Files.createTempFile(bin, "printed", ".txt");
        // to a file: a program that stays in the background would keep a pipe open
        Process process = shell.redirectOutput(printed.toFile()).start();
        int code = process.waitFor();
        String text = Files.readString(printed, UTF_8);
        assertThat(code).as("%s printed %s", lines, text).isZero();
        return text.strip();
    }
}
