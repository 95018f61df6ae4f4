package dev.rollgate.bot.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollgate.bot.config.Settings;
import dev.rollgate.bot.config.SettingsReader;
import dev.rollgate.orchestration.confluence.Credentials;
import dev.rollgate.orchestration.confluence.Secret;
import dev.rollgate.orchestration.run.ClusterKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What the chart mounts is what the bot reads: settings from a ConfigMap, and secrets from a Secret and nowhere else. */
class ChartSettingsTest {
    @TempDir
    private Path etc;

    @ParameterizedTest
    @EnumSource
    void theBotTakesItsSettingsAsTheyAreMounted(Values.Kind kind) throws IOException {
        StandardEnvironment environment = mounted(Chart.asItIs().with(kind.asValues()), secretOf(kind));
        Settings settings = SettingsReader.read(environment);
        assertThat(settings.slack().botToken().reveal()).isEqualTo("xoxb-hush");
        var wiki = settings.clusters().get(new ClusterKey("prod-wiki"));
        assertThat(wiki.confluence().credentials()).isEqualTo(new Credentials.Bearer(Secret.of("pat-hush")));
        assertThat(wiki.policy().approvers()).containsExactly("U0ANNA");
        assertThat(environment.getProperty("server.port")).isEqualTo("8080");
        assertThat(environment.getProperty("management.server.port")).isEqualTo("8081");
    }

    @Test
    void withPostgresItKnowsWhereAndWhoAndThePasswordIsASecret() throws IOException {
        Values.Kind kind = Values.Kind.POSTGRES_AND_SOCKET;
        StandardEnvironment environment = mounted(Chart.asItIs().with(kind.asValues()), secretOf(kind));
        assertThat(environment.getProperty("spring.datasource.url")).isEqualTo("jdbc:postgresql://db:5432/rollgate");
        assertThat(environment.getProperty("spring.datasource.username")).isEqualTo("rollgate");
        assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("db-hush");
    }

    @Test
    void whatTheChartDecidesHoldsHoweverTheConfigSpellsIt() throws IOException {
        Rendered chart = Chart.asItIs().with(Values.of("""
                        existingSecret: rollgate-tokens
                        config:
                          management.server.port: 9999
                          spring: { datasource: { url: "jdbc:h2:mem:lost" } }
                          logging.level.dev.rollgate: debug
                          rollgate.poll-interval: 7s
                          rollgate:
                            clusters:
                              prod-wiki: { base-url: "https://wiki.example.com", channel: C1, policy: { open-approval: true } }
                        """));
        StandardEnvironment environment = mounted(chart, secretOf(Values.Kind.H2_AND_HTTP));
        assertThat(environment.getProperty("management.server.port")).isEqualTo("8081");
        assertThat(environment.getProperty("spring.datasource.url")).startsWith("jdbc:h2:file:/var/lib/rollgate/");
        assertThat(environment.getProperty("logging.level.dev.rollgate")).isEqualTo("debug");
        assertThat(SettingsReader.read(environment).pollInterval()).hasSeconds(7);
    }

    /** Each line goes on where the fewest values end: below the cluster, the bot, or the whole. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "        token: pat-hush",
                "        password: pat-hush",
                "    slack: { bot-token: xoxb-hush }",
                "    slack: { appToken: xapp-hush }",
                "  rollgate.slack.signing-secret: sign-hush",
                "    pagers: { on-call: { type: pagerduty, routing-key: hush } }",
                "    pagers: { on-call: { type: jsm, apiKey: hush } }",
                "    pagers: { on-call: { type: webhook, secret: hush } }",
                "    pagers: { on-call: { type: webhook, url: \"https://irm.example.com/hush/\" } }",
                "  spring: { datasource: { password: db-hush } }"
            })
    void aSecretAmongTheSettingsIsRefused(String line) {
        Values values = Values.fewest().and(line + "\n");
        assertThatThrownBy(() -> Chart.asItIs().with(values))
                .hasMessageContaining("a secret does not belong here; put it into the Secret that existingSecret names")
                .hasMessageNotContaining("hush");
    }

    @Test
    void aPagersKeyIsASecretLikeTheOthers() throws IOException {
        Rendered chart = Chart.asItIs().with(Values.fewest().and("    pagers: { on-call: { type: jsm } }\n"));
        Map<String, String> secret = secretOf(Values.Kind.H2_AND_SOCKET);
        secret.put("rollgate.pagers.on-call.api-key", "hush");
        assertThat(SettingsReader.read(mounted(chart, secret)).pagers()).containsOnlyKeys("on-call");
    }

    @Test
    void aPlaceholderOfASecretIsNone() throws IOException {
        Rendered chart = Chart.asItIs().with(Values.fewest().and("        token: ${WIKI_TOKEN}\n"));
        assertThat(chart.applicationYml()).contains("${WIKI_TOKEN}");
    }

    /** As kubelet does it: the Secret's keys are files, links into a hidden folder that is exchanged as a whole. */
    private StandardEnvironment mounted(Rendered chart, Map<String, String> secret) throws IOException {
        Path config = Files.createDirectories(etc.resolve("config"));
        Path secrets = Files.createDirectories(etc.resolve("secrets"));
        Path hidden = Files.createDirectories(secrets.resolve("..2026_11_25"));
        Files.createSymbolicLink(secrets.resolve("..data"), Path.of("..2026_11_25"));
        for (var entry : secret.entrySet()) {
            Files.writeString(hidden.resolve(entry.getKey()), entry.getValue() + "\n");
            Files.createSymbolicLink(secrets.resolve(entry.getKey()), Path.of("..data", entry.getKey()));
        }
        Files.writeString(
                config.resolve("application.yml"), chart.applicationYml().replace("/etc/rollgate", etc.toString()));
        StandardEnvironment environment = new StandardEnvironment();
        String location =
                Rendered.<String>at(chart.container(), "env", "0", "value").replace("/etc/rollgate", etc.toString());
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("pod", Map.of("spring.config.additional-location", location)));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }

    private static Map<String, String> secretOf(Values.Kind kind) {
        Map<String, String> secret = new LinkedHashMap<>(
                Map.of("rollgate.slack.bot-token", "xoxb-hush", "rollgate.clusters.prod-wiki.token", "pat-hush"));
        secret.put("rollgate.slack.signing-secret", "sign-hush");
        if (!kind.overHttp()) {
            secret.put("rollgate.slack.app-token", "xapp-hush");
        }
        if (kind.onPostgres()) {
            secret.put("spring.datasource.password", "db-hush");
        }
        return secret;
    }
}
