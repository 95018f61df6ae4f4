package dev.rollgate.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which upgrades go without downtime, by Atlassian's table, and what counts as a version at all. */
class VersionRulesTest {
    @ParameterizedTest
    @CsvSource({
        "9.2.13, 9.2.21",
        "7.9.0, 7.9.4",
        "7.12.0, 7.12.2",
        "7.14.0, 7.14.2",
        "7.14.1, 7.15.0",
        "9.4.0, 9.5.3",
        "9.2.9, 9.2.10"
    })
    void bugFixesAndTheNextFeatureVersionAreAllowed(String from, String to) {
        assertThat(VersionRules.objection(Version.of(from), Version.of(to))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9.2.13 | 9.2.13 | already",
                "9.2.13 | 9.2.12 | older than",
                "9.2.13 | 9.1.20 | older than",
                "9.2.13 | 9.2.13-m01 | older than",
                "9.2.13 | 9.4.0 | skips a feature version. A rolling upgrade goes to the next one only: 9.3.x",
                "9.5.0 | 10.0.0 | platform release",
                "8.5.1 | 9.2.0 | platform release",
                "7.13.0 | 7.14.0 | only bug fix versions can be reached without downtime: 7.13.x",
                "7.8.1 | 7.8.3 | begin with Confluence 7.9"
            })
    void everythingElseIsRefusedWithTheRule(String from, String to, String rule) {
        assertThat(VersionRules.objection(Version.of(from), Version.of(to)))
                .hasValueSatisfying(why -> assertThat(why).contains(rule));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "latest",
                "9.2",
                "../x",
                "9.2.1.0",
                "v9.2.1",
                " 9.2.1",
                "9.2.1 ",
                "9.2.1/../..",
                "9.2.1 && x",
                "9.2.1234",
                "9.2.1-",
                "9.2.1-M1",
                "999.0.0",
                "",
                "9.2.1\n"
            })
    void onlyThreeNumbersAreAVersion(String text) {
        assertThat(Version.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.2.13", "10.0.0-m12", "7.19.0-rc1"})
    void aVersionIsWrittenAsItWasRead(String text) {
        assertThat(Version.parse(text)).map(Version::toString).hasValue(text);
    }
}
