package dev.rollgate.bot.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The app asks a workspace for exactly the scopes and events that the bot's code needs: not one more, not one less. */
class ScopesTest {
    private final Manifest manifest = Manifest.ofTheApp();

    @Test
    void everyMethodThatTheCodeCallsIsOneWhoseScopesWeKnow() {
        assertThat(AskedOfSlack.methods())
                .contains("chat.postMessage", "chat.update", "conversations.replies", "usergroups.users.list")
                .isSubsetOf(SlackScopes.OF_METHODS.keySet());
    }

    @Test
    void scopesAreThoseOfTheCallsTheEventsAndTheCommand() {
        Set<String> needed = new TreeSet<>(Set.of(SlackScopes.OF_COMMANDS));
        scopes(SlackScopes.OF_METHODS, AskedOfSlack.methods()).forEach(needed::add);
        scopes(SlackScopes.OF_EVENTS, manifest.events()).forEach(needed::add);
        assertThat(manifest.scopes()).containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void eventsAreThoseTheBotListensTo() {
        assertThat(manifest.events()).containsExactlyInAnyOrderElementsOf(AskedOfSlack.events());
    }

    @Test
    void nothingIsAskedThatLetsTheBotActElsewhereOrForSomebody() {
        assertThat(manifest.scopes())
                .doesNotContain(
                        "chat:write.public", "chat:write.customize", "im:history", "mpim:history", "files:read");
        assertThat(manifest.at("oauth_config", "scopes", "user")).isNull();
    }

    private static Stream<String> scopes(Map<String, Set<String>> known, Collection<String> asked) {
        return asked.stream().flatMap(name -> known.getOrDefault(name, Set.of("unknown scope of " + name)).stream());
    }
}
