package dev.rollgate.bot.access;

import java.util.Set;

/** What Slack knows of people, groups and channels. Reads only, never throws, may be called from any thread. */
public interface Directory {
    /** The people in a user group, by id; an empty set is a group of nobody. */
    Finding<Set<String>> membersOf(String group);

    Finding<Account> person(String id);

    /** Whether people of another company are in a channel, or are invited to it. */
    Finding<Boolean> isSharedOutside(String channel);

    Finding<Home> home();
}
