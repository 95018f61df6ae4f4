package dev.rollgate.bot.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two parts of the page are made at different times, and neither wipes out the other. */
class CampaignPageTest {
    @TempDir
    private Path folder;

    @Test
    void aNewCampaignKeepsTheWaysOut() throws IOException {
        page().campaign("# First\n");
        page().ways("\nways\n");
        page().campaign("# Second\n");
        assertThat(folder.resolve("page.md"))
                .content()
                .isEqualTo("# Second\n\n## In the middle of a way out\n\nways\n");
    }

    @Test
    void newWaysOutKeepTheCampaign() throws IOException {
        page().campaign("# First\n");
        page().ways("\nways\n");
        page().ways("\nothers\n");
        assertThat(folder.resolve("page.md"))
                .content()
                .isEqualTo("# First\n\n## In the middle of a way out\n\nothers\n");
    }

    @Test
    void aPageWithoutWaysOutIsTheCampaignAlone() throws IOException {
        page().campaign("# First\n");
        assertThat(Files.readString(folder.resolve("page.md"))).isEqualTo("# First\n");
    }

    private CampaignPage page() {
        return new CampaignPage(folder.resolve("page.md"));
    }
}
