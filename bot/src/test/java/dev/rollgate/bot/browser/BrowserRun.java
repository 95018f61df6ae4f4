package dev.rollgate.bot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.browser.Theatre.Line;
import dev.rollgate.bot.process.BotDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * A whole upgrade by clicking only, as somebody evaluates the bot: the form, a stranger who is refused, approvals, the
 * operator's buttons, kill -9 and restart in the middle, finalize.
 *
 * <p>Screenshots are written to {@code target/screenshots}; {@code -Dscreenshots=write} also makes the README's picture anew.
 */
final class BrowserRun {
    private static final Dimension DESK = new Dimension(1440, 900);
    private static final Dimension PHONE = new Dimension(390, 844);
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

    private void play(BotDatabase database) throws Exception {
        ChromeDriver browser = Chromium.start(folder, DESK);
        try (Theatre theatre = new Theatre(line, database, folder)) {
            Album album = new Album(browser, PICTURES.resolve(line + "-" + database.name()));
            play(theatre, browser, album);
            browser.manage().window().setSize(PHONE);
            album.take("phone");
            assertThat(theatre.world().cluster().hosts())
                    .allMatch(host -> theatre.world().cluster().version(host).equals(Theatre.NEW));
        } finally {
            browser.quit();
        }
    }

    private static void play(Theatre theatre, ChromeDriver browser, Album album) {
        try {
            new Evening(new Visitor(browser, theatre.page()), album).play();
        } catch (Throwable stuck) {
            album.keep("stuck");
            throw new AssertionError("the bot's log ends so:\n" + theatre.logTail(), stuck);
        }
    }
}
