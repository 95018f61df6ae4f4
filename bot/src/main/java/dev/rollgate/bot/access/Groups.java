package dev.rollgate.bot.access;

import java.util.Optional;
import java.util.Set;

/** Who is in which user group. Reads only; may be called from any thread. */
@FunctionalInterface
public interface Groups {
    /**
     * The people in a group, by id.
     *
     * @return empty if it cannot be found out (no answer, no such group, no right to ask); an empty set is a group of nobody
     */
    Optional<Set<String>> membersOf(String group);
}
