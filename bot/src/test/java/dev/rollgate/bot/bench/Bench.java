package dev.rollgate.bot.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The benchmarks behind {@code docs/benchmarks.md}: the bot's jar as a process of its own, the sandbox and the load in this
 * one. They print rows of Markdown and judge nothing.
 */
final class Bench {
    private Bench() {}

    /** @param args the bot's jar, then the names of benchmarks */
    public static void main(String... args) {
        Runtime.getRuntime().addShutdownHook(new Thread(Bench::endWhatIsLeft, "end-what-is-left"));
        try {
            runAll(args);
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
        System.exit(0); // HTTP servers and clients leave threads
    }

    private static void runAll(String... args) throws Exception {
        Path jar = Path.of(args[0]);
        System.out.println(
                "Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
        for (String name : List.of(args).subList(1, args.length)) {
            for (String one : name.split("[, ]+")) {
                System.out.println("\n### " + one + "\n");
                run(one, jar);
                System.out.println("\nload of the machine afterwards (1, 5, 15 minutes): "
                        + Files.readString(Path.of("/proc/loadavg")));
            }
        }
    }

    /** A child outlives its parent. */
    private static void endWhatIsLeft() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    private static void run(String name, Path jar) throws Exception {
        switch (name) {
            case "start" -> new StartBench(jar).run();
            case "memory" -> new MemoryBench(jar).run();
            case "calls" -> new CallsBench(jar).run();
            case "overhead" -> new OverheadBench(jar).run();
            case "alert" -> new AlertBench(jar).run();
            case "recovery" -> new RecoveryBench(jar).run();
            case "takeover" -> new TakeOverBench(jar).run();
            case "ack" -> new AckBench(jar).run();
            case "polls" -> new PollsBench(jar).run();
            default ->
                throw new IllegalArgumentException("no benchmark " + name
                        + ": start, memory, calls, overhead, alert, recovery, takeover, ack, polls");
        }
    }
}
