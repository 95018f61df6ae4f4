package dev.rollgate.bot.browser;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upgrade is played in the browser, by clicking only, while Slack and the bot speak Socket Mode. */
class OverSocketModeInBrowserIT {
    @TempDir
    private Path folder;

    @Test
    void onAnH2File() throws Exception {
        new BrowserRun(Theatre.Line.SOCKET, folder).onH2();
    }

    @Test
    void onPostgres() throws Exception {
        new BrowserRun(Theatre.Line.SOCKET, folder).onPostgres();
    }
}
