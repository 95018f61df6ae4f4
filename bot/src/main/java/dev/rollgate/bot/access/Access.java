package dev.rollgate.bot.access;

import dev.rollgate.bot.access.Verdict.Allowed;
import dev.rollgate.bot.access.Verdict.Barred;
import dev.rollgate.bot.access.Verdict.Denied;
import dev.rollgate.bot.access.Verdict.Reason;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides who may do what, at the moment they ask: an answer is good for this once and is not kept. Where it cannot be found
 * out nobody may. Takes as long as {@link Directory} takes.
 */
public final class Access {
    private static final Logger log = LoggerFactory.getLogger(Access.class);

    private final Directory directory;
    private final Membership membership;
    private final Listed listed;
    private final AtomicBoolean warned = new AtomicBoolean();

    public Access(Directory directory) {
        this.directory = directory;
        this.membership = new Membership(directory);
        this.listed = new Listed(directory);
    }

    /** Why this person may not ask how things stand; empty: they may. */
    public Optional<Bar> barToRead(Asker asker) {
        expect(asker, List.of(), Optional.empty());
        return membership.barToRead(asker);
    }

    /**
     * Whether this person may pause, resume or cancel: from the cluster's channel, or from anywhere where they are listed.
     *
     * @param channel where the command was sent
     * @param clusterChannel the only place where people may who are not listed, if nobody is
     */
    public Verdict mayOperate(Policy policy, Asker asker, String channel, String clusterChannel) {
        expect(asker, policy.operators(), Optional.empty());
        return ifMember(asker, () -> {
            if (!policy.operators().isEmpty()) {
                return listed.in(policy.operators(), asker.person(), Reason.NOT_AN_OPERATOR);
            }
            return channel.equals(clusterChannel) ? new Allowed() : new Denied(Reason.WRONG_CHANNEL);
        });
    }

    /** Whether this person may start: like {@link #mayOperate}, and never where people of another company would see the run. */
    public Verdict mayStart(Policy policy, Asker asker, String channel, String clusterChannel) {
        expect(asker, policy.operators(), Optional.of(clusterChannel));
        return switch (mayOperate(policy, asker, channel, clusterChannel)) {
            case Allowed allowed -> amongOurselves(clusterChannel);
            case Barred barred -> barred;
            case Denied denied -> denied;
        };
    }

    /** Whether this person may decide gates and answer problems. Self-approval is the run's to judge, by its terms. */
    public Verdict mayApprove(Policy policy, Asker asker) {
        expect(asker, policy.openApproval() ? List.of() : policy.approvers(), Optional.empty());
        return ifMember(
                asker,
                () -> policy.openApproval()
                        ? new Allowed()
                        : listed.in(policy.approvers(), asker.person(), Reason.NOT_AN_APPROVER));
    }

    /**
     * Whether this person has a right. An approver who is listed may decide from anywhere; where approval is open only the
     * cluster's channel shows who may.
     *
     * @param channel where it was asked: that of the command, or of the message that has the button
     */
    public Verdict may(Right right, Policy policy, Asker asker, String channel, String clusterChannel) {
        return switch (right) {
            case OPERATE -> mayOperate(policy, asker, channel, clusterChannel);
            case APPROVE -> mayApprove(policy, asker, channel, clusterChannel);
            case OPERATE_OR_APPROVE -> mayEither(policy, asker, channel, clusterChannel);
        };
    }

    private Verdict mayApprove(Policy policy, Asker asker, String channel, String clusterChannel) {
        Verdict verdict = mayApprove(policy, asker);
        boolean elsewhere = policy.openApproval() && !channel.equals(clusterChannel);
        return elsewhere && verdict instanceof Allowed ? new Denied(Reason.WRONG_CHANNEL) : verdict;
    }

    private Verdict mayEither(Policy policy, Asker asker, String channel, String clusterChannel) {
        expect(
                asker,
                Stream.concat(policy.operators().stream(), policy.approvers().stream())
                        .toList(),
                Optional.empty());
        Verdict operator = mayOperate(policy, asker, channel, clusterChannel);
        if (!(operator instanceof Denied(Reason notOperator))) {
            return operator;
        }
        Verdict approver = mayApprove(policy, asker, channel, clusterChannel);
        return approver instanceof Denied(Reason notApprover)
                ? new Denied(neither(notOperator, notApprover))
                : approver;
    }

    /** What can be mended by asking elsewhere or later is said rather than that they are in no list. */
    private static Reason neither(Reason notOperator, Reason notApprover) {
        return notOperator != Reason.NOT_AN_OPERATOR
                ? notOperator
                : notApprover != Reason.NOT_AN_APPROVER ? notApprover : Reason.NEITHER_OPERATOR_NOR_APPROVER;
    }

    private void expect(Asker asker, List<String> entries, Optional<String> channel) {
        directory.expect(asker.person().id(), Listed.groupsToAsk(entries, asker.person()), channel);
    }

    private Verdict ifMember(Asker asker, Supplier<Verdict> rights) {
        return membership.barToAct(asker).<Verdict>map(Barred::new).orElseGet(rights);
    }

    private Verdict amongOurselves(String channel) {
        return switch (directory.isSharedOutside(channel)) {
            case Finding.Found<Boolean>(Boolean shared) -> shared ? new Denied(Reason.SHARED_CHANNEL) : new Allowed();
            case Finding.Unsaid<Boolean> unsaid -> new Denied(Reason.CHANNEL_CANNOT_BE_FOUND_OUT);
            // it is a second lock: people of another company are refused one by one in any case
            case Finding.Forbidden<Boolean>(String scope) -> unlocked("the app lacks the scope " + scope);
            case Finding.NotOffered<Boolean> none -> unlocked("the Slack endpoint does not say");
        };
    }

    private Verdict unlocked(String why) {
        if (warned.compareAndSet(false, true)) {
            log.warn("whether a cluster's channel is shared with another company is not checked: {}", why);
        }
        return new Allowed();
    }
}
