package dev.rollgate.bot.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * One part of the configuration, read key by key. What is wrong is complained of and reads as absent, so that reading goes
 * on to the next mistake.
 */
final class Section {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}:]*)}");

    private final Given given;
    private final ConfigurationPropertyName at;
    private final List<Complaint> complaints;

    Section(Given given, ConfigurationPropertyName at, List<Complaint> complaints) {
        this.given = given;
        this.at = at;
        this.complaints = complaints;
    }

    Section below(ConfigurationPropertyName child) {
        return new Section(given, child, complaints);
    }

    Section below(String key) {
        return below(at.append(key));
    }

    Set<ConfigurationPropertyName> childrenOf(String key) {
        return given.childrenOf(at.append(key));
    }

    String path(String key) {
        return at.append(key).toString();
    }

    /** Whether something is there, right or wrong. */
    boolean has(String key) {
        return given.has(at.append(key));
    }

    <T> Optional<T> optional(String key, Function<String, T> form) {
        String text = given.text(at.append(key));
        return text.isEmpty()
                ? Optional.empty()
                : read(path(key), text, form, right -> Complaint.wrong(path(key), text, right));
    }

    <T> Optional<T> required(String key, String right, Function<String, T> form) {
        if (!has(key)) {
            complain(Complaint.missing(path(key), right));
        }
        return optional(key, form);
    }

    /** Like {@link #required}, and what is found is never shown. */
    <T> Optional<T> secret(String key, String right, Function<String, T> form) {
        if (given.text(at.append(key)).isEmpty()) {
            complain(Complaint.missing(path(key), right));
        }
        return optionalSecret(key, form);
    }

    /** Like {@link #optional}, and what is found is never shown. */
    <T> Optional<T> optionalSecret(String key, Function<String, T> form) {
        String text = given.text(at.append(key));
        return text.isEmpty()
                ? Optional.empty()
                : read(path(key), text, form, wrong -> Complaint.wrongSecret(path(key), wrong));
    }

    /** The elements that are right. */
    <T> List<T> list(String key, Function<String, T> form) {
        try {
            return given.list(at.append(key)).stream()
                    .flatMap(text ->
                            read(path(key), text, form, right -> Complaint.wrong(path(key), text, right)).stream())
                    .distinct()
                    .toList();
        } catch (BindException gap) {
            complain(new Complaint(path(key), "cannot be read as a list", "write it like [one, two]"));
            return List.of();
        }
    }

    void complain(Complaint complaint) {
        complaints.add(complaint);
    }

    private <T> Optional<T> read(
            String path, String text, Function<String, T> form, Function<String, Complaint> wrong) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        if (placeholder.find()) {
            // the name alone: around it may be parts of a secret
            String name = placeholder.matches() ? placeholder.group(1) : "that it names";
            complain(new Complaint(path, "nothing stands for its ${…}", "set the environment variable " + name));
            return Optional.empty();
        }
        try {
            return Optional.of(form.apply(text));
        } catch (IllegalArgumentException right) {
            complain(wrong.apply(String.valueOf(right.getMessage())));
            return Optional.empty();
        }
    }
}
