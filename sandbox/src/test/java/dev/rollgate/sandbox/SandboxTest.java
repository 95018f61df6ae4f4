package dev.rollgate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rollgate.sandbox.process.StandInBot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program's exit code says how it went, and it leaves nothing behind. */
class SandboxTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void badArgumentsGetOneLineAndExitWith2() throws InterruptedException {
        assertThat(run("--autopilot", "--nodes", "12")).isEqualTo(2);
        assertThat(text(err))
                .isEqualToNormalizingNewlines("sandbox: --nodes wants a whole number from 2 to 9, not 12\n");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void aJarThatIsNotThereIsABadArgument() throws InterruptedException {
        assertThat(run("--autopilot", "--bot-jar", "no/such.jar")).isEqualTo(2);
        assertThat(text(err))
                .isEqualToNormalizingNewlines("sandbox: --bot-jar wants the bot's jar, and no/such.jar is no file\n");
    }

    @Test
    void helpExitsWith0() throws InterruptedException {
        assertThat(run("--help")).isZero();
        assertThat(text(out)).contains("--autopilot").contains("--keep");
    }

    @Test
    void aBotThatDoesNotStartExitsWith1AndShowsItsLog() throws IOException, InterruptedException {
        List<Path> before = folders();

        assertThat(run(
                        "--autopilot",
                        "--bot-jar",
                        StandInBot.brokenJarIn(folder).toString()))
                .isEqualTo(1);

        assertThat(text(err)).contains("the bot ended with exit code 3").contains("the stand-in is broken");
        assertThat(folders()).isEqualTo(before);
    }

    @Test
    void thePageIsOpenUntilTheProgramIsEndedAndThenNothingIsLeft() throws Exception {
        List<Path> folders = folders();
        List<ProcessHandle> processes = processes();
        String jar = StandInBot.jarIn(folder).toString();
        FutureTask<Integer> program = new FutureTask<>(() -> run("--bot-jar", jar, "--port", "0"));
        Thread thread = Thread.ofPlatform().start(program);

        await().atMost(PATIENCE).until(() -> ADDRESS.matcher(text(out)).find());
        Matcher address = ADDRESS.matcher(text(out));
        assertThat(address.find()).isTrue();
        assertThat(read(URI.create(address.group()))).contains("/assets/app.js");
        assertThat(text(out)).contains("/confluence-upgrade start").contains("Ctrl-C");
        assertThat(processes()).hasSize(processes.size() + 1);

        thread.interrupt();

        assertThat(program.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isZero();
        assertThat(processes()).isEqualTo(processes);
        assertThat(folders()).isEqualTo(folders);
        assertThatThrownBy(() -> read(URI.create(address.group()))).isInstanceOf(IOException.class);
    }

    @Test
    void aPortThatIsTakenIsSaidWithTheOptionThatHelps() throws Exception {
        String jar = StandInBot.jarIn(folder).toString();
        List<Path> before = folders();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());

            assertThat(run("--bot-jar", jar, "--port", port)).isEqualTo(1);

            assertThat(text(err))
                    .isEqualToNormalizingNewlines("sandbox: port " + port + " is taken: say --port with another one\n");
        }
        assertThat(folders()).isEqualTo(before);
    }

    @Test
    void theJarIsFoundFromAnyFolderOfTheProject() throws IOException {
        Path jar = folder.toAbsolutePath().resolve("bot/target/rollgate-bot.jar");
        Files.createDirectories(jar.getParent());
        Files.createFile(jar);
        Path deep = Files.createDirectories(folder.resolve("sandbox/src"));

        assertThat(BotJar.above(deep)).contains(jar);
        assertThat(BotJar.above(folder)).contains(jar);
    }

    private static String read(URI page) throws IOException {
        try (InputStream in = page.toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<ProcessHandle> processes() {
        return ProcessHandle.current().children().sorted().toList();
    }

    private int run(String... args) throws InterruptedException {
        return new Sandbox(printer(out), printer(err)).run(args);
    }

    private static PrintStream printer(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("rollgate-sandbox-"))
                    .sorted()
                    .toList();
        }
    }
}
