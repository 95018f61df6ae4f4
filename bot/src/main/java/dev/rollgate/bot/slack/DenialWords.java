package dev.rollgate.bot.slack;

import dev.rollgate.bot.access.Policy;
import dev.rollgate.bot.access.Verdict;
import dev.rollgate.bot.slack.view.SlackText;

/** Why somebody may not, and whom to turn to. */
final class DenialWords {
    private DenialWords() {}

    static String of(Verdict.Reason why, SlackCluster cluster) {
        Policy policy = cluster.policy();
        return switch (why) {
            case WRONG_CHANNEL ->
                "Commands for " + cluster.name() + " are taken only in " + cluster.channelMention()
                        + ". Nothing happened: send it there.";
            case NOT_AN_OPERATOR ->
                "You are not an operator of " + cluster.name() + ". Nothing happened: ask one of "
                        + SlackText.mentions(policy.operators()) + ".";
            case NOT_AN_APPROVER ->
                policy.approvers().isEmpty()
                        ? "Nobody is an approver of " + cluster.name()
                                + ". Nothing happened: whoever runs the bot can name"
                                + " approvers in its configuration."
                        : "You are not an approver of " + cluster.name() + ". Nothing happened: ask one of "
                                + SlackText.mentions(policy.approvers()) + ".";
            case CANNOT_BE_FOUND_OUT ->
                "Slack does not say who is in the user groups that may do this for " + cluster.name()
                        + ", so nobody knows whether you may. Nothing happened: try again in a minute.";
        };
    }
}
