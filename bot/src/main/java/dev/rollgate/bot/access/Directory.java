package dev.rollgate.bot.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What Slack knows of people, groups and channels. Reads only, never throws, may be called from any thread. */
public interface Directory {
    /**
     * Says what will be asked in a moment, so that answers that take their time take it at once, not one after the other.
     * Returns at once.
     */
    void expect(String person, List<String> groups, Optional<String> channel);

    /** The people in a user group, by id; an empty set is a group of nobody. */
    Finding<Set<String>> membersOf(String group);

    Finding<Account> person(String id);

    /** Whether people of another company are in a channel, or are invited to it. */
    Finding<Boolean> isSharedOutside(String channel);

    Finding<Home> home();
}
