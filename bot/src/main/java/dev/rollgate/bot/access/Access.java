package dev.rollgate.bot.access;

import dev.rollgate.bot.access.Verdict.Allowed;
import dev.rollgate.bot.access.Verdict.Denied;
import dev.rollgate.bot.access.Verdict.Reason;
import dev.rollgate.orchestration.run.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides who may do what, at the moment they ask: an answer is good for this once and is not kept. Takes as long as
 * {@link Groups} takes, and no time for people who are listed themselves.
 */
public final class Access {
    private final Groups groups;

    public Access(Groups groups) {
        this.groups = groups;
    }

    /**
     * Whether this person may start, pause, resume or cancel.
     *
     * @param channel where the command was sent
     * @param clusterChannel the only channel in which the cluster takes commands
     */
    public Verdict mayOperate(Policy policy, Person person, String channel, String clusterChannel) {
        if (!channel.equals(clusterChannel)) {
            return new Denied(Reason.WRONG_CHANNEL);
        }
        return policy.operators().isEmpty()
                ? new Allowed()
                : listed(policy.operators(), person, Reason.NOT_AN_OPERATOR);
    }

    /** Whether this person may decide gates and answer problems. Self-approval is the run's to judge, by its terms. */
    public Verdict mayApprove(Policy policy, Person person) {
        return policy.openApproval() ? new Allowed() : listed(policy.approvers(), person, Reason.NOT_AN_APPROVER);
    }

    private Verdict listed(List<String> entries, Person person, Reason otherwise) {
        if (entries.contains(person.id())) {
            return new Allowed();
        }
        boolean unknown = false;
        for (String group : entries.stream().filter(Access::isGroup).toList()) {
            Optional<Set<String>> members = groups.membersOf(group);
            if (members.isPresent() && members.get().contains(person.id())) {
                return new Allowed();
            }
            unknown |= members.isEmpty();
        }
        return new Denied(unknown ? Reason.CANNOT_BE_FOUND_OUT : otherwise);
    }

    private static boolean isGroup(String entry) {
        return entry.startsWith("S");
    }
}
