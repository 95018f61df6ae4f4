package dev.rollgate.bot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.browser.Theatre.Line;
import dev.rollgate.bot.process.BotDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * A whole upgrade by clicking only, as somebody evaluates the bot: the form, a stranger who is refused, approvals, the
 * operator's buttons, kill -9 and restart in the middle, finalize. Over both of Slack's lines and on both databases.
 *
 * <p>Screenshots are written to {@code target/screenshots}; {@code -Dscreenshots=write} also makes the README's picture anew.
 */
class WholeRunInBrowserIT {
    private static final Dimension DESK = new Dimension(1440, 900);
    private static final Dimension PHONE = new Dimension(390, 844);
    private static final Path PICTURES = Path.of("target", "screenshots");

    @TempDir
    private Path folder;

    @Test
    void overHttpOnH2() throws Exception {
        play(Line.HTTP, BotDatabase.h2(folder));
    }

    @Test
    void overHttpOnPostgres() throws Exception {
        playOnPostgres(Line.HTTP);
    }

    @Test
    void overSocketModeOnH2() throws Exception {
        play(Line.SOCKET, BotDatabase.h2(folder));
    }

    @Test
    void overSocketModeOnPostgres() throws Exception {
        playOnPostgres(Line.SOCKET);
    }

    private void playOnPostgres(Line line) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            play(line, BotDatabase.in(server, line.ordinal()));
        }
    }

    private void play(Line line, BotDatabase database) throws Exception {
        ChromeDriver browser = Chromium.start(folder, DESK);
        try (Theatre theatre = new Theatre(line, database, folder)) {
            Album album = new Album(browser, PICTURES.resolve(line + "-" + database.name()));
            try {
                new Evening(new Visitor(browser, theatre.page()), album).play();
            } catch (Throwable stuck) {
                album.take("stuck");
                throw stuck;
            }
            browser.manage().window().setSize(PHONE);
            album.take("phone");
            assertThat(theatre.world().cluster().hosts())
                    .allMatch(host -> theatre.world().cluster().version(host).equals(Theatre.NEW));
        } finally {
            browser.quit();
        }
    }
}
