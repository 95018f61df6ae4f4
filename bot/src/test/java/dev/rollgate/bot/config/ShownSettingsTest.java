package dev.rollgate.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.CodeBlocks;
import dev.rollgate.orchestration.run.ClusterKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings that the documentation shows for copying are settings that the bot takes. */
class ShownSettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/install.md"})
    void whatIsCopiedFromAPageWorks(String page) {
        assertThat(CodeBlocks.yaml(page)).singleElement().satisfies(yaml -> {
            Configured copied = Configured.slackOnly()
                    .variable("PROD_WIKI_TOKEN", "pat-hush")
                    .yaml(yaml);
            assertThat(copied.complaints()).isEmpty();
            assertThat(copied.settings().clusters()).containsOnlyKeys(new ClusterKey("prod-wiki"));
        });
    }
}
