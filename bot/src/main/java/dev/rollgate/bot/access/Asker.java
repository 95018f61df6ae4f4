package dev.rollgate.bot.access;

import dev.rollgate.orchestration.run.Person;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks for something, and where the request says they and it are from. Slack signed the request, but in a large
 * organisation or a shared channel its fields differ or are absent: they can rule somebody out, never in.
 *
 * @param teams every team (workspace) that the request names; empty: it names none
 * @param organisation the large organisation (Enterprise Grid) that it names; empty: none
 */
public record Asker(Person person, Set<String> teams, String organisation) {
    public Asker {
        teams = Set.copyOf(teams);
    }

    /** Nulls are fields that the request does not have. */
    public static Asker of(Person person, @Nullable String organisation, @Nullable String... teams) {
        Set<String> named = new TreeSet<>();
        Arrays.stream(teams).filter(team -> team != null && !team.isBlank()).forEach(named::add);
        return new Asker(person, named, organisation == null ? "" : organisation);
    }

    /** Nothing in the request contradicts that all of it is of one place, whichever that is. */
    boolean isOfOnePlace() {
        return teams.size() <= 1 || !organisation.isEmpty();
    }
}
