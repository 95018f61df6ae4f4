package dev.rollgate.bot.config;

import dev.rollgate.orchestration.confluence.Credentials;
import dev.rollgate.orchestration.confluence.Secret;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads who the bot is to something that it calls: a token, or user name and password, and never both. */
final class CredentialsReader {
    private static final String ONE_WAY =
            "give the personal access token of a system administrator, or username and password";

    private final Section called;

    CredentialsReader(Section called) {
        this.called = called;
    }

    /** Of what wants to be called by nobody in particular where nothing is said. */
    Optional<Credentials> readIfAny() {
        return Stream.of("token", "username", "password").anyMatch(called::has) ? read() : Optional.empty();
    }

    Optional<Credentials> read() {
        boolean named = called.has("username") || called.has("password");
        if (called.has("token") && named) {
            called.complain(new Complaint(
                    called.path("token"), "found besides username or password", "one of the two ways is wanted"));
            return Optional.empty();
        }
        return named ? basic() : called.secret("token", ONE_WAY, text -> new Credentials.Bearer(Secret.of(text)));
    }

    private Optional<Credentials> basic() {
        Optional<String> username =
                called.required("username", "give the user name that the password is for", CredentialsReader::username);
        Optional<Secret> password =
                called.secret("password", "give the password of the user", CredentialsReader::password);
        return username.flatMap(name -> password.map(secret -> new Credentials.Basic(name, secret)));
    }

    /** As {@link Credentials.Basic} wants it, asked here so that a wrong name and a wrong password are told at once. */
    private static String username(String text) {
        new Credentials.Basic(text, Secret.of("any"));
        return text;
    }

    private static Secret password(String text) {
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the password must be on one line");
        }
        return Secret.of(text);
    }
}
