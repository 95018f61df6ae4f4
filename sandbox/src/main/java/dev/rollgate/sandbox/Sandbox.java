package dev.rollgate.sandbox;

import dev.rollgate.sandbox.process.BotFailed;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The program: {@code --help} says what it does. */
public final class Sandbox {
    private static final String WITH_PARENT = "sandbox.with-parent";
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final int ABANDONED = 3;

    private final PrintStream out;
    private final PrintStream err;

    Sandbox(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** With the system property {@value #WITH_PARENT} it ends, too, when the process that started it is gone. */
    public static void main(String... args) throws InterruptedException {
        if (Boolean.getBoolean(WITH_PARENT)) {
            endWithParent();
        }
        System.exit(new Sandbox(System.out, System.err).run(args));
    }

    /** Maven passes Ctrl-C on only where a terminal does it; a Maven that was ended otherwise would leave this behind. */
    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(ABANDONED)));
    }

    /** @return the exit code */
    int run(String... args) throws InterruptedException {
        return switch (CommandLine.parse(args)) {
            case CommandLine.Help help -> {
                out.println(Options.HELP);
                yield 0;
            }
            case CommandLine.Wrong(String why) -> {
                err.println("sandbox: " + why);
                yield NOT_UNDERSTOOD;
            }
            case CommandLine.Autopilot(Options options) -> onStage(options, false);
            case CommandLine.Page(Options options) -> onStage(options, true);
        };
    }

    private int onStage(Options options, boolean visited) throws InterruptedException {
        Optional<Path> jar = options.jar().or(() -> BotJar.above(Path.of(""))).filter(Files::isRegularFile);
        if (jar.isEmpty()) {
            err.println("sandbox: "
                    + options.jar()
                            .map(path -> "--bot-jar wants the bot's jar, and " + path + " is no file")
                            .orElse("there is no bot/target/rollgate-bot.jar here or further up:"
                                    + " build it, or say --bot-jar PATH"));
            return NOT_UNDERSTOOD;
        }
        try (Stage stage = Stage.set(options, jar.get())) {
            if (visited) {
                new Visit(stage, options, out).stayOpen();
                return 0;
            }
            return new Show(stage, options, out).play() ? 0 : FAILED;
        } catch (IOException | BotFailed failed) {
            err.println("sandbox: " + failed.getMessage());
            return FAILED;
        }
    }
}
