package dev.rollgate.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.Repository;
import dev.rollgate.bot.config.Setting.Need;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people and editors read of settings is made from the list that the bot itself goes by, and is never older than it:
 * {@code mvn -Dsettings=write -Dtest=SettingsAreDocumentedTest test} in the bot's module writes it again.
 */
class SettingsAreDocumentedTest {
    private static final boolean WRITE = "write".equals(System.getProperty("settings"));
    private static final String METADATA = "bot/src/main/resources/META-INF/spring-configuration-metadata.json";
    private static final String BEGIN = "<!-- made from AllSettings.java: -Dsettings=write -->\n";
    private static final String END = "<!-- end of what is made -->\n";

    static List<Setting> settingsWithDefaults() {
        return AllSettings.LIST.stream()
                .filter(setting -> !setting.usual().isEmpty())
                .toList();
    }

    @Test
    void theReadmeHasATableOfEverySetting() throws IOException {
        String readme = Repository.read("README.md");
        String before = readme.substring(0, readme.indexOf(BEGIN) + BEGIN.length());
        String after = readme.substring(readme.indexOf(END));
        isUpToDate("README.md", before + "\n" + SettingsTable.all() + "\n" + after);
    }

    @Test
    void editorsFindThemInSpringsMetadata() throws IOException {
        isUpToDate(METADATA, SettingsMetadata.json());
    }

    @ParameterizedTest
    @MethodSource("settingsWithDefaults")
    void writingADefaultChangesNothing(Setting setting) {
        assertThat(withAPager().with(written(setting.key()), setting.usual()).settings())
                .isEqualTo(withAPager().settings());
    }

    @Test
    void withoutOneThatMustBeSetTheBotDoesNotStart() {
        List<String> required = AllSettings.LIST.stream()
                .filter(setting -> setting.need() == Need.REQUIRED)
                .map(Setting::key)
                .toList();
        assertThat(required)
                .containsExactly("slack.bot-token", "pagers.*.type", "clusters.*.base-url", "clusters.*.channel");
        for (String key : required) {
            String written = written(key);
            assertThat(withAPager().without(written).complaints())
                    .as(key)
                    .anyMatch(line -> line.startsWith(written + ":"));
        }
    }

    @Test
    void everySettingIsToldInOneSentence() {
        assertThat(AllSettings.LIST)
                .allSatisfy(setting -> assertThat(setting.meaning())
                        .matches("[A-Z].{15,130}[^.]")
                        .doesNotContain("|"));
        assertThat(AllSettings.LIST).extracting(Setting::key).doesNotHaveDuplicates();
    }

    private static Configured withAPager() {
        return Configured.well().withPager("type", "alertmanager").withPager("url", "https://alerts.example.com");
    }

    private static String written(String key) {
        return "rollgate." + key.replace("clusters.*", "clusters.prod-wiki").replace("pagers.*", "pagers.on-call");
    }

    private static void isUpToDate(String path, String made) throws IOException {
        if (WRITE) {
            Files.writeString(Repository.file(path), made);
        }
        assertThat(Repository.read(path)).isEqualTo(made);
    }
}
