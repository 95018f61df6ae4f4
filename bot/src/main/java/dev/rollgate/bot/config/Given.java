package dev.rollgate.bot.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * What was given under {@code rollgate}, as text and nothing but text, so that no wrong type ends the reading early. Values
 * come from Boot's own binder: its order of sources, its relaxed names and its placeholders hold.
 */
final class Given {
    static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("rollgate");

    private final Binder binder;
    private final List<ConfigurationPropertyName> written = new ArrayList<>();
    private final List<ConfigurationPropertyName> exported = new ArrayList<>();

    Given(Environment environment) {
        binder = Binder.get(environment);
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource listed) {
                boolean variables = source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
                listed.stream().filter(ROOT::isAncestorOf).forEach((variables ? exported : written)::add);
            }
        }
    }

    /** Empty text if it is absent. */
    String text(ConfigurationPropertyName name) {
        return binder.bind(name, Bindable.of(String.class)).orElse("").strip();
    }

    boolean has(ConfigurationPropertyName name) {
        return !text(name).isEmpty() || !list(name).isEmpty();
    }

    /** Commas or one key an element. */
    List<String> list(ConfigurationPropertyName name) {
        return binder.bind(name, Bindable.listOf(String.class)).orElseGet(List::of).stream()
                .map(String::strip)
                .toList();
    }

    /** Names in files, arguments and mounted secrets. */
    List<ConfigurationPropertyName> written() {
        return written;
    }

    /** Names of environment variables, which are ambiguous: an underscore is a dot, a dash or nothing. */
    List<ConfigurationPropertyName> exported() {
        return exported;
    }

    /**
     * What users named below {@code parent}, in their order. An environment variable overrides what is named elsewhere, and
     * adds a name only where it fits none.
     */
    Set<ConfigurationPropertyName> childrenOf(ConfigurationPropertyName parent) {
        Set<ConfigurationPropertyName> children = new LinkedHashSet<>();
        childrenIn(written, parent).forEach(children::add);
        List<ConfigurationPropertyName> named = List.copyOf(children);
        exported.stream()
                .filter(parent::isAncestorOf)
                .filter(name -> named.stream().noneMatch(child -> belongs(name, child)))
                .map(name -> name.chop(parent.getNumberOfElements() + 1))
                .forEach(children::add);
        return children;
    }

    /** Whether the variable's {@code name} begins with {@code child}, written with or without underscores for its dashes. */
    static boolean belongs(ConfigurationPropertyName name, ConfigurationPropertyName child) {
        return elementsOf(name, child) > 0;
    }

    /** How many elements at the variable's beginning spell {@code child}; 0 if none do. */
    static int elementsOf(ConfigurationPropertyName name, ConfigurationPropertyName child) {
        String spelled = joined(child, child.getNumberOfElements());
        return IntStream.rangeClosed(1, name.getNumberOfElements())
                .filter(count -> joined(name, count).equals(spelled))
                .findFirst()
                .orElse(0);
    }

    private static Stream<ConfigurationPropertyName> childrenIn(
            List<ConfigurationPropertyName> names, ConfigurationPropertyName parent) {
        return names.stream().filter(parent::isAncestorOf).map(name -> name.chop(parent.getNumberOfElements() + 1));
    }

    private static String joined(ConfigurationPropertyName name, int elements) {
        return IntStream.range(0, elements)
                .mapToObj(index -> name.getElement(index, Form.UNIFORM))
                .reduce("", String::concat);
    }
}
