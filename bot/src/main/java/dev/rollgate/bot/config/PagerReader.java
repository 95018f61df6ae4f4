package dev.rollgate.bot.config;

import dev.rollgate.bot.config.PagerSettings.Opsgenie;
import dev.rollgate.orchestration.confluence.Credentials;
import dev.rollgate.orchestration.confluence.Secret;
import dev.rollgate.orchestration.paging.alertmanager.Alertmanager;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one thing that wakes people, {@code rollgate.pagers.<name>}. */
final class PagerReader {
    private static final Pattern ROUTING_KEY = Pattern.compile("[\\x21-\\x7E]{32}");
    private static final Pattern GROUP = Pattern.compile("S[A-Z0-9]{1,30}");
    private static final Pattern TEAM = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern LABEL = Pattern.compile("([^=\\s]+)=(\\S(?:.*\\S)?)");

    private static final String ROUTING_KEY_WANTED =
            "the integration key of an Events API v2 integration is wanted, which has 32 characters"
                    + " (in PagerDuty: the service, Integrations)";
    private static final String API_KEY_WANTED =
            "the key of an API integration is wanted (in Opsgenie or Jira Service Management: the team, Integrations)";
    private static final String URL_WANTED = "give the address that is to be called, like https://alerts.example.com";
    private static final String GROUP_WANTED = "the id of a Slack user group is wanted, like S0123456789";

    private final Section pager;

    PagerReader(Section pager) {
        this.pager = pager;
    }

    /** Empty if something it cannot be made without is wrong. */
    Optional<PagerSettings> read() {
        // of a type that is wrong nobody knows which keys belong to it
        return pager.required("type", PagerType.wanted(), PagerType::of).flatMap(this::of);
    }

    private Optional<PagerSettings> of(PagerType type) {
        PagerType.allKeys().filter(key -> !type.has(key)).forEach(key -> misplaced(key, type));
        return switch (type) {
            case PAGERDUTY -> pagerDuty(type).map(pager -> pager);
            case OPSGENIE, JSM -> opsgenie(type).map(pager -> pager);
            case ALERTMANAGER -> alertmanager(type).map(pager -> pager);
            case WEBHOOK -> new WebhookReader(pager).read().map(pager -> pager);
            case SLACK -> group().map(PagerSettings.SlackGroup::new);
        };
    }

    /** It would do nothing, silently. */
    private void misplaced(String key, PagerType type) {
        if (pager.has(key)) {
            pager.complain(new Complaint(
                    pager.path(key),
                    "means nothing to type " + type.word(),
                    "it belongs to type " + PagerType.thatHave(key) + ": set that, or take this away"));
        }
    }

    private Optional<PagerSettings.PagerDuty> pagerDuty(PagerType type) {
        Optional<URI> url = url(type);
        Optional<Secret> key = pager.secret(
                "routing-key",
                ROUTING_KEY_WANTED,
                text -> Secret.of(Forms.matching(ROUTING_KEY, text, ROUTING_KEY_WANTED)));
        return url.flatMap(address -> key.map(secret -> new PagerSettings.PagerDuty(address, secret)));
    }

    private Optional<Opsgenie> opsgenie(PagerType type) {
        Optional<URI> url = url(type);
        Optional<Secret> key = pager.secret("api-key", API_KEY_WANTED, text -> Secret.of(Forms.sendable(text)));
        Optional<String> team = pager.optional(
                "team", text -> Forms.matching(TEAM, text, "the team's id is wanted, not its name (in its address)"));
        return url.flatMap(address -> key.map(secret -> new Opsgenie(address, secret, team)));
    }

    private Optional<PagerSettings.Alertmanager> alertmanager(PagerType type) {
        Optional<URI> url = url(type);
        Map<String, String> labels = new LinkedHashMap<>();
        pager.list("labels", PagerReader::label).forEach(label -> labels.put(label.getKey(), label.getValue()));
        Optional<Credentials> credentials = new CredentialsReader(pager).readIfAny();
        return url.map(address -> new PagerSettings.Alertmanager(address, labels, credentials));
    }

    private Optional<String> group() {
        return pager.required("group", GROUP_WANTED, text -> Forms.matching(GROUP, text, GROUP_WANTED));
    }

    private Optional<URI> url(PagerType type) {
        boolean http = allowsHttp(pager);
        return pager.has("url") || type.usualUrl().isEmpty()
                ? pager.required("url", URL_WANTED, text -> Addresses.guarded(Addresses.web(text), http))
                : type.usualUrl();
    }

    static boolean allowsHttp(Section pager) {
        return pager.optional("allow-http", Forms::flag).orElse(false);
    }

    private static Map.Entry<String, String> label(String text) {
        Matcher label = LABEL.matcher(text);
        if (!label.matches()) {
            throw new IllegalArgumentException("a label is written name=value, like team=wiki");
        }
        return Map.entry(Alertmanager.checkedLabel(label.group(1)), label.group(2));
    }
}
