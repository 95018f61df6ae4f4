package dev.rollgate.bot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.browser.Theatre.Line;
import dev.rollgate.bot.process.BotDatabase;
import dev.rollgate.sandbox.confluence.ProcessState;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * A whole upgrade by clicking only, as somebody evaluates the bot: the form, a stranger who is refused, approvals, the
 * operator's buttons, kill -9 and restart in the middle, finalize.
 *
 * <p>Screenshots are written to {@code target/screenshots}; {@code -Dscreenshots=write} also makes the README's picture anew.
 */
final class BrowserRun {
    static final Dimension DESK = new Dimension(1440, 900);
    static final Dimension PHONE = new Dimension(390, 844);
    /** Nodes and questions are soon too late, but no run is parked. */
    private static final Map<String, String> IMPATIENT = Map.of(
            "limits.starting", "5s",
            "reminders.remind", "6s",
            "reminders.mention", "9s",
            "reminders.page", "12s",
            "reminders.park", "0s");

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Line line;
    private final Path folder;

    /** @param folder for the bot and the browser; whoever made it deletes it */
    BrowserRun(Line line, Path folder) {
        this.line = line;
        this.folder = folder;
    }

    void onH2() throws Exception {
        play(BotDatabase.h2(folder));
    }

    void onPostgres() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            play(BotDatabase.in(server, line.ordinal()));
        }
    }

    /** Not the usual upgrade but {@link WorstEvening}. */
    void worst() throws Exception {
        ChromeDriver browser = Chromium.start(folder, DESK);
        try (Theatre theatre = new Theatre(line, BotDatabase.h2(folder), folder, IMPATIENT)) {
            Album album = new Album(browser, PICTURES.resolve("worst"));
            AtomicReference<String> leftOut = new AtomicReference<>();
            play(
                    theatre,
                    album,
                    () -> leftOut.set(new WorstEvening(new Visitor(browser, theatre.page()), album).play()));
            assertThat(theatre.world().cluster().hosts().stream().filter(host -> !host.equals(leftOut.get())))
                    .hasSize(2)
                    .allMatch(host -> theatre.world().cluster().version(host).equals(Theatre.NEW));
            assertThat(theatre.world().cluster().process(leftOut.get())).isEqualTo(ProcessState.DOWN);
        } finally {
            browser.quit();
        }
    }

    private void play(BotDatabase database) throws Exception {
        ChromeDriver browser = Chromium.start(folder, DESK);
        try (Theatre theatre = new Theatre(line, database, folder, Map.of())) {
            Album album = new Album(browser, PICTURES.resolve(line + "-" + database.name()));
            play(theatre, album, () -> new Evening(new Visitor(browser, theatre.page()), album).play());
            browser.manage().window().setSize(PHONE);
            album.take("phone");
            assertThat(theatre.world().cluster().hosts())
                    .allMatch(host -> theatre.world().cluster().version(host).equals(Theatre.NEW));
        } finally {
            browser.quit();
        }
    }

    private static void play(Theatre theatre, Album album, Runnable evening) {
        try {
            evening.run();
        } catch (Throwable stuck) {
            album.keep("stuck");
            throw new AssertionError("the bot's log ends so:\n" + theatre.logTail(), stuck);
        }
    }
}
