package dev.rollgate.bot.access;

import dev.rollgate.bot.access.Verdict.Allowed;
import dev.rollgate.bot.access.Verdict.Denied;
import dev.rollgate.bot.access.Verdict.Reason;
import dev.rollgate.orchestration.run.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether somebody is in a list of people and user groups, as of now. One group that cannot be looked up hides no other. */
final class Listed {
    private final Directory directory;

    Listed(Directory directory) {
        this.directory = directory;
    }

    /** No lookup is made for people who are listed themselves. @param otherwise why not, where it is known that they are not */
    Verdict in(List<String> entries, Person person, Reason otherwise) {
        if (entries.contains(person.id())) {
            return new Allowed();
        }
        Optional<Reason> unknown = Optional.empty();
        for (String group : groupsToAsk(entries, person)) {
            Finding<Set<String>> members = directory.membersOf(group);
            if (members instanceof Finding.Found<Set<String>>(Set<String> people) && people.contains(person.id())) {
                return new Allowed();
            }
            unknown = unknown.or(() -> whyUnknown(members));
        }
        return new Denied(unknown.orElse(otherwise));
    }

    /** The groups that will be asked for to know whether {@code person} is in. */
    static List<String> groupsToAsk(List<String> entries, Person person) {
        return entries.contains(person.id())
                ? List.of()
                : entries.stream().filter(Listed::isGroup).toList();
    }

    private static Optional<Reason> whyUnknown(Finding<Set<String>> members) {
        return switch (members) {
            case Finding.Found<Set<String>> found -> Optional.empty();
            case Finding.Forbidden<Set<String>> forbidden -> Optional.of(Reason.GROUPS_MAY_NOT_BE_ASKED);
            case Finding.Unsaid<Set<String>> unsaid -> Optional.of(Reason.CANNOT_BE_FOUND_OUT);
            case Finding.NotOffered<Set<String>> none -> Optional.of(Reason.CANNOT_BE_FOUND_OUT);
        };
    }

    private static boolean isGroup(String entry) {
        return entry.startsWith("S");
    }
}
