package dev.rollgate.bot.config;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/** A key of the configuration, with stars for the names that users choose, and either one value or a list. */
final class KnownKey {
    private static final String STAR = "*";

    private final List<String> elements;
    private final boolean list;

    /** @param pattern below {@code rollgate} */
    KnownKey(String pattern, boolean list) {
        this.list = list;
        elements = List.of((Given.ROOT + "." + pattern).split("\\."));
    }

    boolean is(ConfigurationPropertyName name) {
        int size = name.getNumberOfElements();
        boolean element = list && size == elements.size() + 1 && name.isNumericIndex(size - 1);
        return (element || size == elements.size()) && begins(name, elements.size());
    }

    /** Whether {@code name} is a part of the configuration that holds this key. */
    boolean isBelow(ConfigurationPropertyName name) {
        return name.getNumberOfElements() < elements.size() && begins(name, name.getNumberOfElements());
    }

    /** Whether the environment variable {@code name} is this key of {@code child}, wherever it has its underscores. */
    boolean isSpelled(ConfigurationPropertyName name, ConfigurationPropertyName child) {
        int spent = Given.elementsOf(name, child);
        if (spent == 0 || !elements.get(1).equals(child.getElement(1, Form.UNIFORM))) {
            return false;
        }
        String rest = IntStream.range(spent, name.getNumberOfElements())
                .mapToObj(index -> name.getElement(index, Form.UNIFORM))
                .reduce("", String::concat);
        String pattern = uniform(String.join("", elements.subList(3, elements.size())));
        int star = pattern.indexOf(STAR);
        return star < 0
                ? rest.matches(pattern + (list ? "\\d*" : ""))
                : rest.startsWith(pattern.substring(0, star)) && rest.endsWith(pattern.substring(star + 1));
    }

    /** The key that was probably meant: one with the same last word, else the one with the fewest letters to change. */
    static Optional<String> nearest(List<KnownKey> keys, ConfigurationPropertyName name) {
        String text = name.toString();
        String last = name.getLastElement(Form.UNIFORM);
        Comparator<String> closest = Comparator.comparingInt(key -> EditDistance.between(key, text));
        Optional<String> sameWord = keys.stream()
                .filter(key -> uniform(key.elements.getLast()).equals(last))
                .map(key -> key.filledFrom(name))
                .min(closest);
        return sameWord.or(() -> keys.stream()
                .map(key -> key.filledFrom(name))
                .filter(key -> EditDistance.between(key, text) <= Math.max(2, last.length() / 2))
                .min(closest));
    }

    private String filledFrom(ConfigurationPropertyName name) {
        return IntStream.range(0, elements.size())
                .mapToObj(index -> elements.get(index).equals(STAR)
                        ? index < name.getNumberOfElements() - 1 ? name.getElement(index, Form.ORIGINAL) : "<name>"
                        : elements.get(index))
                .reduce((left, right) -> left + "." + right)
                .orElseThrow();
    }

    private boolean begins(ConfigurationPropertyName name, int count) {
        return IntStream.range(0, count)
                .allMatch(index -> elements.get(index).equals(STAR)
                        || uniform(elements.get(index)).equals(name.getElement(index, Form.UNIFORM)));
    }

    private static String uniform(String text) {
        return text.replace("-", "");
    }
}
