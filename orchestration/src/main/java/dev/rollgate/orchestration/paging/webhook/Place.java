package dev.rollgate.orchestration.paging.webhook;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A place of a template, written like <code>${summary}</code>, and what stands there as text; empty where there is nothing to say. */
enum Place {
    KEY(filling -> filling.page().key()),
    STATE(Filling::state),
    ACTION(filling -> filling.action().word()),
    SUMMARY(filling -> filling.page().summary()),
    URGENCY(filling -> filling.page().urgency().name().toLowerCase(Locale.ROOT)),
    CLUSTER(filling -> filling.page().cluster().text()),
    COMPONENT(filling -> filling.page().component().orElse("")),
    KIND(filling -> filling.page().kind()),
    SINCE(filling -> filling.page().since().toString()),
    THREAD(filling -> filling.page().thread().map(URI::toString).orElse("")),
    BY(Filling::by),
    /** Lines in the middle of a text; alone, an object. */
    DETAILS(filling -> filling.page().details().entrySet().stream()
            .map(detail -> detail.getKey() + ": " + detail.getValue())
            .collect(Collectors.joining("\n")));

    private final Function<Filling, String> text;

    Place(Function<Filling, String> text) {
        this.text = text;
    }

    String text(Filling filling) {
        return text.apply(filling);
    }

    static Optional<Place> named(String name) {
        return Arrays.stream(values())
                .filter(place -> place.word().equals(name))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(Place::word).collect(Collectors.joining(", "));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
