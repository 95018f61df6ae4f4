package dev.rollgate.bot.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Many runs like those of {@link KilledRunIT}, and their table: {@code mvn -B -Pcampaign -DskipTests -DskipITs verify}. Odd seeds run on
 * PostgreSQL, even ones on H2.
 *
 * <p>Arguments: the jar, the number of runs, the first seed, how many run at a time, the file for the table. Ends with 1 if a
 * run was not as it must be; such a run keeps its folder, with the bot's log, and prints its seed.
 */
final class KillCampaign {
    private final Path jar;
    private final EmbeddedPostgres server;
    private final PrintStream out;

    private KillCampaign(Path jar, EmbeddedPostgres server, PrintStream out) {
        this.jar = jar;
        this.server = server;
        this.out = out;
    }

    public static void main(String... args) throws Exception {
        int runs = Integer.parseInt(args[1]);
        long first = Long.parseLong(args[2]);
        int atATime = Integer.parseInt(args[3]);
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                ExecutorService threads = Executors.newFixedThreadPool(atATime)) {
            KillCampaign campaign = new KillCampaign(Path.of(args[0]), server, System.out);
            List<Future<CampaignTable.Row>> played = new ArrayList<>();
            for (long seed = first; seed < first + runs; seed++) {
                KillPlan plan = KillPlan.of(seed);
                played.add(threads.submit(() -> campaign.row(plan)));
            }
            List<CampaignTable.Row> rows = new ArrayList<>();
            for (Future<CampaignTable.Row> row : played) {
                rows.add(row.get());
            }
            String table = CampaignTable.of(rows, atATime);
            System.out.println(table);
            new CampaignPage(Path.of(args[4])).campaign(table);
            if (!rows.stream().allMatch(CampaignTable.Row::isWell)) {
                System.exit(1);
            }
        }
    }

    private CampaignTable.Row row(KillPlan plan) throws IOException {
        Path folder = Files.createTempDirectory("rollgate-kill-" + plan.seed() + "-");
        CampaignTable.Row row = played(plan, folder);
        if (row.isWell()) {
            delete(folder);
        } else {
            out.println("seed " + plan.seed() + " failed, its log is in " + folder + ": " + row.complaints());
        }
        out.println(row.asLine());
        return row;
    }

    private CampaignTable.Row played(KillPlan plan, Path folder) {
        try {
            BotDatabase database = plan.seed() % 2 == 0 ? BotDatabase.h2(folder) : BotDatabase.in(server, plan.seed());
            try (KilledRun run = new KilledRun(plan, jar, folder, database)) {
                run.play();
                return new CampaignTable.Row.Played(Verdict.of(run));
            }
        } catch (Exception broken) {
            return new CampaignTable.Row.Broken(plan.seed(), broken.toString());
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException held) {
            throw new UncheckedIOException("cannot delete " + folder, held);
        }
    }
}
