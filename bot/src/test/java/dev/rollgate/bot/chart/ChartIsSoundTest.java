package dev.rollgate.bot.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.LintResult;
import dev.rollgate.bot.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/** Helm has nothing to say against the chart, and what the chart runs is the version that lies beside it. */
class ChartIsSoundTest {
    @Test
    void lintingTheChartAsItIsFindsNothing() {
        isSound(Chart.asItIs().lint());
    }

    @ParameterizedTest
    @EnumSource
    void lintingItWithSomebodysValuesFindsNothing(Values.Kind kind, @TempDir Path folder) throws IOException {
        Chart chart = Chart.copiedTo(folder);
        Map<String, Object> values = new Yaml().load(Files.readString(chart.file("values.yaml")));
        values.putAll(new Yaml().<Map<String, Object>>load(kind.asValues().yaml()));
        Files.writeString(chart.file("values.yaml"), new Yaml().dump(values));
        isSound(chart.lint());
    }

    @Test
    void itsImageIsOfThisVersion() throws IOException {
        assertThat(Repository.read("pom.xml")).contains("<version>" + appVersion() + "</version>");
        assertThat(Repository.read("bot/Dockerfile")).contains("docker build -t rollgate:" + appVersion() + " bot");
        assertThat(Chart.asItIs().with(Values.fewest()).container().get("image"))
                .isEqualTo("rollgate:" + appVersion());
    }

    @Test
    void everyValueIsInTheSchemaAndExplainedWhereItIsSet() throws IOException {
        Map<String, Object> values = new Yaml().load(Repository.read("helm/values.yaml"));
        Map<String, Object> schema =
                Rendered.at(new Yaml().load(Repository.read("helm/values.schema.json")), "properties");
        assertThat(schema.keySet()).containsAll(values.keySet());
        assertThat(values.keySet())
                .containsAll(schema.keySet().stream()
                        .filter(key -> !key.equals("global"))
                        .toList());
    }

    private static String appVersion() throws IOException {
        return Rendered.at(new Yaml().load(Files.readString(Chart.asItIs().file("Chart.yaml"))), "appVersion");
    }

    /** A missing icon is told, too, and is none. */
    private static void isSound(LintResult lint) {
        assertThat(lint.isFailed())
                .as(() -> String.join("\n", lint.getMessages()))
                .isFalse();
        assertThat(lint.getMessages()).noneMatch(line -> line.contains("[ERROR]") || line.contains("[WARNING]"));
    }
}
