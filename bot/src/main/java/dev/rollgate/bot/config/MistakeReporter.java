package dev.rollgate.bot.config;

import dev.rollgate.orchestration.engine.StoreUnavailable;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Tells mistakes in the configuration as lines for people, without a stack trace. Boot makes it by its name in
 * {@code META-INF/spring.factories}.
 */
final class MistakeReporter implements SpringBootExceptionReporter {
    private static final String HEADING = "Rollgate does not start: its configuration must be changed.";

    /** Boot hands over the context, which there is none of that early. */
    MistakeReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> told =
                causes(failure).flatMap(cause -> told(cause).stream()).findFirst();
        told.ifPresent(lines -> {
            System.err.println(HEADING);
            System.err.println(lines);
        });
        return told.isPresent();
    }

    private static Optional<String> told(Throwable cause) {
        return switch (cause) {
            case BadSettings bad -> Optional.ofNullable(bad.getMessage());
            case MarkedYAMLException yaml -> Optional.of(told(yaml));
            case StoreUnavailable closed -> Optional.of(told(closed));
            default -> Optional.empty();
        };
    }

    /** Without the exception's own message: it quotes the lines around, which may hold a token. */
    private static String told(MarkedYAMLException yaml) {
        Mark mark = yaml.getProblemMark();
        String where = mark == null ? "" : ", line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
        return "application.yml" + where
                + ": not YAML; look for a tab, a missing space behind a colon, or a key written twice";
    }

    /** Without the message of the pool or the driver's finder: they quote the JDBC URL, which may hold a password. */
    private static String told(StoreUnavailable closed) {
        Optional<String> database = causes(closed)
                .filter(cause -> cause instanceof SQLException
                        && !String.valueOf(cause.getMessage()).contains("jdbc:"))
                .reduce((outer, inner) -> inner)
                .map(cause -> Shown.quoted(String.valueOf(cause.getMessage())));
        return "spring.datasource: the database cannot be opened"
                + database.map(said -> ": " + said).orElse("")
                + "; check url, username and password, and that it is up";
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
