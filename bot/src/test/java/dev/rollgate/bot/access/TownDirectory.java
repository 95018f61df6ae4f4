package dev.rollgate.bot.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A Slack in which everybody is a member of {@value #TEAM}, and no channel shared, unless it is told otherwise. */
public final class TownDirectory implements Directory {
    public static final String TEAM = "T1";
    public static final Account MEMBER = new Account(false, false, false, false, Set.of(TEAM), "");

    final Map<String, Finding<Set<String>>> groups = new HashMap<>();
    final Map<String, Finding<Account>> people = new HashMap<>();
    Finding<Boolean> shared = new Finding.Found<>(false);
    Finding<Home> home = new Finding.Found<>(new Home(TEAM, ""));
    /** The groups that were asked for. */
    final List<String> asked = new ArrayList<>();

    public void group(String id, String... members) {
        groups.put(id, new Finding.Found<>(Set.of(members)));
    }

    public void group(String id, Finding<Set<String>> members) {
        groups.put(id, members);
    }

    public void is(String person, Account account) {
        people.put(person, new Finding.Found<>(account));
    }

    public void is(String person, Finding<Account> account) {
        people.put(person, account);
    }

    public void channelsAreShared(Finding<Boolean> outside) {
        shared = outside;
    }

    @Override
    public void expect(String person, List<String> groups, Optional<String> channel) {}

    @Override
    public Finding<Set<String>> membersOf(String group) {
        asked.add(group);
        return groups.getOrDefault(group, new Finding.Unsaid<>("no_such_subteam"));
    }

    @Override
    public Finding<Account> person(String id) {
        return people.getOrDefault(id, new Finding.Found<>(MEMBER));
    }

    @Override
    public Finding<Boolean> isSharedOutside(String channel) {
        return shared;
    }

    @Override
    public Finding<Home> home() {
        return home;
    }
}
