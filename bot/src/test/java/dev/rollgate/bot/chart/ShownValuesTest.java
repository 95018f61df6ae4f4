package dev.rollgate.bot.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.CodeBlocks;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The values that the page about Kubernetes shows for copying are values that the chart takes, one by one and together. */
class ShownValuesTest {
    private final List<String> shown = CodeBlocks.yaml("docs/kubernetes.md");

    @Test
    void theFirstAreEnough() throws IOException {
        Rendered chart = Chart.asItIs().with(Values.of(shown.getFirst()));
        assertThat(chart.applicationYml()).contains("https://wiki.example.com", "jdbc:h2:file:");
        assertThat((String) chart.container().get("image")).startsWith("images.example.com/rollgate:");
    }

    @Test
    void postgresAndHttpComeOnTop() throws IOException {
        Rendered chart = Chart.asItIs().with(Values.of(String.join("\n", shown)));
        assertThat(chart.applicationYml()).contains("jdbc:postgresql://db:5432/rollgate");
        assertThat(Rendered.<Object>at(chart.one("Ingress"), "spec", "rules", "0", "host"))
                .isEqualTo("bot.example.com");
    }
}
