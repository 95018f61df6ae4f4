package dev.rollgate.orchestration.confluence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Who the bot is to Confluence. Every call of the rolling-upgrade API, reads too, wants a system administrator.
 *
 * <p>What no header can hold is refused by an {@link IllegalArgumentException} with a sentence for people, which does not
 * repeat the secret.
 */
public sealed interface Credentials {
    /** The value of the header {@code Authorization}. */
    Secret authorization();

    /** User name and password; a site may have switched this off in favour of tokens. */
    record Basic(String username, Secret password) implements Credentials {
        private static final Pattern SENDABLE = Pattern.compile("[^:\\p{Cntrl}]+");

        public Basic {
            if (!SENDABLE.matcher(username).matches()) {
                throw new IllegalArgumentException("the user name must not be empty or hold a colon");
            }
            if (password.isEmpty()) {
                throw new IllegalArgumentException("the password must not be empty");
            }
        }

        @Override
        public Secret authorization() {
            String pair = username + ":" + password.reveal();
            return Secret.of("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
        }
    }

    /** A personal access token, which carries the rights of its owner. */
    record Bearer(Secret token) implements Credentials {
        /** Checked here because the HTTP client's own complaint would print the token. */
        private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7E]+");

        public Bearer {
            if (!SENDABLE.matcher(token.reveal()).matches()) {
                throw new IllegalArgumentException(
                        "the token must be letters, digits and signs, without spaces or line breaks");
            }
        }

        @Override
        public Secret authorization() {
            return Secret.of("Bearer " + token.reveal());
        }
    }
}
