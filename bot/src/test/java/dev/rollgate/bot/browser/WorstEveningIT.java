package dev.rollgate.bot.browser;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Problems are met in the browser, by clicking only: a slow node, a roll back, a node in ERROR. */
class WorstEveningIT {
    @TempDir
    private Path folder;

    @Test
    void isPlayedToItsEnd() throws Exception {
        new BrowserRun(Theatre.Line.HTTP, folder).worst();
    }
}
