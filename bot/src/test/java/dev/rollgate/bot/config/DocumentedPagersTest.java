package dev.rollgate.bot.config;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.rollgate.bot.CodeBlocks;
import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.Pager;
import dev.rollgate.orchestration.paging.Receipt;
import dev.rollgate.orchestration.paging.Urgency;
import dev.rollgate.orchestration.paging.wire.HttpSender;
import dev.rollgate.orchestration.run.ClusterKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The pages about pagers are true: the settings they show are taken, and what they say arrives is what those settings send. */
class DocumentedPagersTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T02:15:07Z"), ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.shared();

    /** On the pages, the one block of JSON that is shown to be copied, and the file that it is to be copied to. */
    private static final Predicate<String> IS_TEMPLATE = json -> json.contains("\"words\"");

    private static final String TEMPLATE_FILE = "/etc/rollgate/pager.json";

    private final WireMockServer receiver =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        receiver.start();
        receiver.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(202)));
    }

    @AfterEach
    void close() {
        receiver.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README", "pagerduty", "opsgenie-jsm", "alertmanager", "webhook", "slack"})
    void everyBlockOfSettingsIsTakenAndNamesOnlyPagersThatAreWoken(String name) throws IOException {
        String page = page(name);
        assertThat(CodeBlocks.yaml(page)).isNotEmpty();
        for (String yaml : CodeBlocks.yaml(page)) {
            Configured copied = copied(page, yaml);
            assertThat(copied.complaints()).as(yaml).isEmpty();
            assertThat(copied.settings().pagers()).as(yaml).isNotEmpty();
            assertThat(copied.settings().unusedPagers()).as(yaml).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pagerduty", "opsgenie-jsm", "alertmanager", "webhook"})
    void theBodyThatIsShownIsTheBodyThatIsSent(String name) throws IOException {
        String page = page(name);
        List<String> settings = CodeBlocks.yaml(page);
        List<String> bodies =
                CodeBlocks.json(page).stream().filter(IS_TEMPLATE.negate()).toList();
        assertThat(bodies).hasSameSizeAs(settings);
        for (int index = 0; index < settings.size(); index++) {
            Pager pager = pager(copied(page, settings.get(index)));
            assertThat(pager.trigger(somePage(), false)).isInstanceOf(Receipt.Taken.class);
            assertThat(JSON.readTree(newestBody())).isEqualTo(JSON.readTree(bodies.get(index)));
        }
    }

    private Configured copied(String page, String yaml) throws IOException {
        String here = yaml.replace(TEMPLATE_FILE, templateOf(page).toString());
        return Configured.well()
                .variable("PAGERDUTY_ROUTING_KEY", "0123456789abcdef0123456789abcdef")
                .variable("JSM_API_KEY", "key")
                .variable("OPSGENIE_API_KEY", "key")
                .variable("GRAFANA_IRM_URL", "https://irm.example.com/token/")
                .variable("INCIDENT_IO_URL", "https://api.incident.io/v2/alert_events/http/source")
                .variable("INCIDENT_IO_TOKEN", "token")
                .variable(
                        "SPLUNK_ON_CALL_URL",
                        "https://alert.victorops.com/integrations/generic/20131114/alert/key/wiki")
                .variable("OWN_PAGER_URL", "https://pager.example.com/in?key=secret")
                .variable("OWN_PAGER_SECRET", "secret")
                .yaml(here);
    }

    private Path templateOf(String page) throws IOException {
        String template =
                CodeBlocks.json(page).stream().filter(IS_TEMPLATE).findFirst().orElse("{}");
        return Files.writeString(folder.resolve("pager.json"), template);
    }

    /** The first of the settings, but for its address. */
    private Pager pager(Configured copied) {
        String name = copied.settings().pagers().keySet().iterator().next();
        Settings settings = copied.with("rollgate.pagers." + name + ".url", receiver.baseUrl())
                .settings();
        SlackPagers none = (group, id) -> {
            throw new IllegalArgumentException("of a Slack group there is no body to show");
        };
        return new PagingWiring()
                .pagers(settings, new HttpSender(CLOCK), CLOCK, none)
                .byName()
                .values()
                .iterator()
                .next();
    }

    private String newestBody() {
        return receiver.findAll(anyRequestedFor(anyUrl())).getLast().getBodyAsString();
    }

    private static Page somePage() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("run", "k7m2xq");
        details.put("started by", "Olga");
        return new Page(
                "rollgate:prod-wiki:k7m2xq:41",
                new ClusterKey("prod-wiki"),
                Urgency.CRITICAL,
                "prod-wiki: node wiki-2 is in ERROR (upgrade 9.2.13 → 9.2.21)",
                Optional.of("wiki-2"),
                "NodeInError",
                Instant.parse("2026-11-25T02:14:07Z"),
                Optional.of(URI.create("https://acme.slack.com/archives/C0123456789/p1764036847000100")),
                details);
    }

    private static String page(String name) {
        return "docs/paging/" + name + ".md";
    }
}
