package dev.rollgate.bot.bench;

import dev.rollgate.bot.bench.OpenLoop.Shot;
import dev.rollgate.bot.bench.OpenLoop.Typed;
import dev.rollgate.sandbox.process.BotSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * How long a person waits for the acknowledgement of a command whose decision is then durable, at a hundred commands a
 * second: {@code pause} and {@code resume} by turns in fifty live runs, to a bot that has just started and to a warm one.
 */
final class AckBench {
    private static final int CLUSTERS = 50;
    private static final int PER_SECOND = 100;
    private static final Duration COLD = Duration.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofSeconds(70);

    private final Path jar;

    AckBench(Path jar) {
        this.jar = jar;
    }

    void run() throws Exception {
        run("H2", settings -> settings);
        try (EmbeddedPostgres postgres = Databases.durablePostgres()) {
            run("PostgreSQL", settings -> settings.with("spring.datasource.url", Databases.url(postgres)));
        }
    }

    private void run(String database, UnaryOperator<BotSettings> on) throws Exception {
        try (Crowd crowd = new Crowd(jar, CLUSTERS, on)) {
            crowd.startAll();
            Crowd.await(
                    () -> crowd.members().stream()
                            .allMatch(member -> member.channel().messages().size() >= 2),
                    Duration.ofMinutes(3));
            crowd.restart();
            OpenLoop load = new OpenLoop(crowd.bot().eventsUrl(), crowd.signingSecret());
            List<Shot> shots = load.fire(PER_SECOND, WHOLE, number -> pauseOrResume(crowd, number));
            print(
                    database + ", first 10 s after the start (ms)",
                    shots,
                    shot -> shot.due().compareTo(COLD) < 0);
            print(database + ", the 60 s after (ms)", shots, shot -> shot.due().compareTo(COLD) >= 0);
            List<Shot> floor = load.fire(PER_SECOND, Duration.ofSeconds(20), number -> help(crowd, number));
            print(database + ", `help` for comparison, which asks no database (ms)", floor, shot -> true);
        }
    }

    private static Typed pauseOrResume(Crowd crowd, int number) {
        Crowd.Member member = crowd.members().get(number % CLUSTERS);
        String verb = number / CLUSTERS % 2 == 0 ? "pause " : "resume ";
        return new Typed(crowd.olga().id(), member.channel().id(), verb + member.name());
    }

    private static Typed help(Crowd crowd, int number) {
        Crowd.Member member = crowd.members().get(number % CLUSTERS);
        return new Typed(crowd.olga().id(), member.channel().id(), "help");
    }

    private static void print(String what, List<Shot> shots, Predicate<Shot> which) {
        Samples samples = new Samples();
        List<Shot> chosen = shots.stream().filter(which).toList();
        chosen.forEach(shot -> samples.addMillis(shot.took()));
        samples.printTail(what);
        Map<String, Long> kinds =
                chosen.stream().collect(Collectors.groupingBy(AckBench::kind, TreeMap::new, Collectors.counting()));
        System.out.println("|   answers: " + kinds + " | | | | |");
    }

    private static String kind(Shot shot) {
        String answer = shot.answer();
        if (!answer.startsWith("200 ")) {
            return answer.length() > 60 ? answer.substring(0, 60) : answer;
        }
        if (answer.contains("is paused. ") || answer.contains(" goes on.")) {
            return "recorded";
        }
        if (answer.contains("Not recorded")) {
            return "not recorded";
        }
        return answer.contains("/confluence-upgrade start") ? "help" : "refused";
    }
}
