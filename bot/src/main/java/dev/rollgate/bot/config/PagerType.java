package dev.rollgate.bot.config;

import dev.rollgate.orchestration.paging.opsgenie.Opsgenie;
import dev.rollgate.orchestration.paging.pagerduty.PagerDuty;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A product that wakes people: where it usually is, and which keys mean something to it. */
enum PagerType {
    PAGERDUTY(PagerDuty.ANYWHERE, "routing-key"),
    OPSGENIE(Opsgenie.OPSGENIE, "api-key", "team"),
    JSM(Opsgenie.JSM, "api-key", "team"),
    ALERTMANAGER(null, "labels", "token", "username", "password"),
    WEBHOOK(null, "template", "token", "secret", "words.trigger", "words.acknowledge", "words.resolve"),
    SLACK(null, "group");

    /** Of all that are reached by HTTP; Slack is at the address that the bot has anyway. */
    private static final List<String> ADDRESS = List.of("url", "allow-http");

    private final @Nullable URI usualUrl;
    private final Set<String> keys;

    PagerType(@Nullable URI usualUrl, String... keys) {
        this.usualUrl = usualUrl;
        this.keys = Set.of(keys);
    }

    static PagerType of(String text) {
        return Stream.of(values())
                .filter(type -> type.word().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(wanted()));
    }

    static String wanted() {
        return either(Stream.of(values())) + " is wanted";
    }

    /** Every key that any of them has, besides {@code type}. */
    static Stream<String> allKeys() {
        return Stream.concat(ADDRESS.stream(), Stream.of(values()).flatMap(type -> type.keys.stream()))
                .distinct()
                .sorted();
    }

    /** In words. */
    static String thatHave(String key) {
        return either(Stream.of(values()).filter(type -> type.has(key)));
    }

    private static String either(Stream<PagerType> types) {
        String words = types.map(PagerType::word).collect(Collectors.joining(", "));
        return words.replaceFirst(", (\\w+)$", " or $1");
    }

    boolean has(String key) {
        return keys.contains(key) || ADDRESS.contains(key) && this != SLACK;
    }

    Optional<URI> usualUrl() {
        return Optional.ofNullable(usualUrl);
    }

    /** As it is written. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
