package dev.rollgate.bot.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A directory that remembers what it was told for a minute at most, and answers within a second. */
public final class CachedDirectory implements Directory {
    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    /** A token is of one workspace for as long as it is one. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private static final String BOT = "the bot";

    private final Remembered<Set<String>> members;
    private final Remembered<Account> people;
    private final Remembered<Boolean> sharing;
    private final Remembered<Home> homes;

    public CachedDirectory(Directory source, InstantSource clock) {
        members = new Remembered<>("who is in", source::membersOf, A_MINUTE, clock);
        people = new Remembered<>("what kind of person is", source::person, A_MINUTE, clock);
        sharing = new Remembered<>("who shares the channel", source::isSharedOutside, A_MINUTE, clock);
        homes = new Remembered<>("where is", bot -> source.home(), A_DAY, clock);
    }

    @Override
    public void expect(String person, List<String> groups, Optional<String> channel) {
        people.expect(person);
        homes.expect(BOT);
        groups.forEach(members::expect);
        channel.ifPresent(sharing::expect);
    }

    @Override
    public Finding<Set<String>> membersOf(String group) {
        return members.about(group);
    }

    @Override
    public Finding<Account> person(String id) {
        return people.about(id);
    }

    @Override
    public Finding<Boolean> isSharedOutside(String channel) {
        return sharing.about(channel);
    }

    @Override
    public Finding<Home> home() {
        return homes.about(BOT);
    }
}
