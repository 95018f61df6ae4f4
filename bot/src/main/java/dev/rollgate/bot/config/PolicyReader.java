package dev.rollgate.bot.config;

import dev.rollgate.bot.access.Policy;
import dev.rollgate.orchestration.paging.Urgency;
import dev.rollgate.orchestration.run.Approvals;
import dev.rollgate.orchestration.run.Limits;
import dev.rollgate.orchestration.run.Terms;
import java.time.Duration;
import java.util.List;

/**
 * Reads who decides about a cluster and how many of them it takes, how long things may last,
 * and what becomes of an approval that nobody gives.
 */
final class PolicyReader {
    private final Section policy;
    private final Section approvals;
    private final Section limits;
    private final RemindersReader reminders;

    PolicyReader(Section cluster) {
        policy = cluster.below("policy");
        approvals = policy.below("approvals");
        limits = cluster.below("limits");
        reminders = new RemindersReader(cluster.below("reminders"));
    }

    Policy policy() {
        List<String> operators = policy.list("operators", Forms::member);
        List<String> approvers = policy.list("approvers", Forms::member);
        boolean open = policy.optional("open-approval", Forms::flag).orElse(false);
        if (!open && !policy.has("approvers")) {
            policy.complain(Complaint.missing(
                    policy.path("approvers"), "name Slack users or groups (U…, W…, S…), or set open-approval: true"));
        }
        return new Policy(operators, approvers, open);
    }

    Terms terms(Policy people, PagingSettings paging) {
        return new Terms(
                new Approvals(votes("start", people), votes("node", people), votes("finalize", people)),
                policy.optional("self-approval", Forms::flag).orElse(true),
                limits(),
                reminders.read(paging.wakesFor(Urgency.APPROVAL)));
    }

    /** A gate that asks for more people than there are would never open. */
    private int votes(String gate, Policy people) {
        int wanted = approvals.optional(gate, Forms::approvals).orElse(1);
        boolean countable = !people.openApproval()
                && !people.approvers().isEmpty()
                && people.approvers().stream().noneMatch(id -> id.startsWith("S"));
        if (countable && wanted > people.approvers().size()) {
            approvals.complain(Complaint.wrong(
                    approvals.path(gate),
                    String.valueOf(wanted),
                    "at most as many as " + policy.path("approvers") + " names ("
                            + people.approvers().size() + ") is wanted"));
        }
        return wanted;
    }

    private Limits limits() {
        return new Limits(
                limit("starting", Duration.ofMinutes(15)),
                limit("stopping", Duration.ofMinutes(5)),
                limit("offline", Duration.ofMinutes(30)),
                limit("quiesce", Duration.ofMinutes(10)),
                limit("finalizing", Duration.ofMinutes(60)),
                limits.optional("soak", Forms::wait).orElse(Duration.ZERO),
                limit("unfinalized", Limits.USUALLY_UNFINALIZED));
    }

    private Duration limit(String key, Duration usual) {
        return limits.optional(key, Forms::limit).orElse(usual);
    }
}
