package dev.rollgate.orchestration.paging.webhook;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of a template: places among other characters. */
record PlaceText(String text) {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^{}]*)}");

    /** @throws IllegalArgumentException with a sentence for people, for a place that is unknown or not closed */
    PlaceText {
        String rest = PLACE.matcher(text).replaceAll(place -> {
            known(place);
            return "";
        });
        if (rest.contains("${")) {
            throw new IllegalArgumentException("the template has a place that is not closed: " + text);
        }
    }

    /** The place that is all of the text; empty: there is more, or something else. */
    Optional<Place> alone() {
        Matcher whole = PLACE.matcher(text);
        return whole.matches() ? Place.named(whole.group(1)) : Optional.empty();
    }

    String filled(Filling filling) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(known(place).text(filling)));
    }

    private static Place known(MatchResult place) {
        return Place.named(place.group(1))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the template has an unknown place " + place.group() + "; there are: " + Place.all()));
    }
}
