package dev.rollgate.bot.config;

import dev.rollgate.orchestration.confluence.Credentials;
import dev.rollgate.orchestration.confluence.Secret;
import java.util.Optional;

/** Reads who the bot is to a cluster's Confluence: a token, or user name and password, and never both. */
final class CredentialsReader {
    private static final String ONE_WAY =
            "give the personal access token of a system administrator, or username and password";

    private final Section cluster;

    CredentialsReader(Section cluster) {
        this.cluster = cluster;
    }

    Optional<Credentials> read() {
        boolean named = cluster.has("username") || cluster.has("password");
        if (cluster.has("token") && named) {
            cluster.complain(new Complaint(
                    cluster.path("token"), "found besides username or password", "one of the two ways is wanted"));
            return Optional.empty();
        }
        return named ? basic() : cluster.secret("token", ONE_WAY, text -> new Credentials.Bearer(Secret.of(text)));
    }

    private Optional<Credentials> basic() {
        Optional<String> username = cluster.required(
                "username", "give the user name that the password is for", CredentialsReader::username);
        Optional<Secret> password =
                cluster.secret("password", "give the password of the user", CredentialsReader::password);
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
