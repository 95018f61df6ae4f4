package dev.rollgate.bot.slack;

import dev.rollgate.bot.access.Bar;
import dev.rollgate.bot.access.Verdict;
import dev.rollgate.bot.slack.view.SlackText;
import java.util.List;
import java.util.stream.Stream;

/** Why somebody may not, and whom to turn to. */
final class DenialWords {
    private DenialWords() {}

    static String of(Bar why) {
        return switch (why) {
            case FOREIGN -> "You are not of the workspace that this bot works for. Nothing happened.";
            case GUEST -> "Guests of the workspace may look on, no more. Nothing happened: ask a full member.";
            case BOT -> "A bot may not do this. Nothing happened: a person has to.";
            case DEACTIVATED -> "This account is deactivated. Nothing happened.";
            case CANNOT_BE_FOUND_OUT ->
                "Slack does not say whether you are a full member of the workspace, so nobody knows whether you may."
                        + " Nothing happened: try again in a minute.";
            case MAY_NOT_BE_ASKED -> scopeMissing("who people are", "users:read");
        };
    }

    static String of(Verdict.Reason why, SlackCluster cluster) {
        String name = cluster.name();
        return switch (why) {
            case WRONG_CHANNEL ->
                "Commands for " + name + " are taken only in " + cluster.channelMention()
                        + ". Nothing happened: send it there.";
            case NOT_AN_OPERATOR ->
                "You are not an operator of " + name + ask(cluster.policy().operators());
            case NOT_AN_APPROVER ->
                cluster.policy().approvers().isEmpty()
                        ? "Nobody is an approver of " + name
                                + ". Nothing happened: whoever runs the bot can name approvers in its configuration."
                        : "You are not an approver of " + name
                                + ask(cluster.policy().approvers());
            case NEITHER_OPERATOR_NOR_APPROVER ->
                "You are neither an operator nor an approver of " + name
                        + ask(Stream.concat(
                                        cluster.policy().operators().stream(), cluster.policy().approvers().stream())
                                .distinct()
                                .toList());
            case CANNOT_BE_FOUND_OUT ->
                "Slack does not say who is in the user groups that may do this for " + name
                        + ", so nobody knows whether you may. Nothing happened: try again in a minute.";
            case GROUPS_MAY_NOT_BE_ASKED -> scopeMissing("who is in a user group", "usergroups:read");
            case SHARED_CHANNEL ->
                cluster.channelMention() + " is shared with another company, and no run is started where strangers"
                        + " look on. Nothing happened: whoever runs the bot can give " + name + " another channel.";
            case CHANNEL_CANNOT_BE_FOUND_OUT ->
                "Slack does not say whether " + cluster.channelMention()
                        + " is shared with another company, so nothing is started there. Invite the bot to it if it is not in it, and try"
                        + " again in a minute.";
        };
    }

    private static String ask(List<String> people) {
        return ". Nothing happened: ask one of " + SlackText.mentions(people) + ".";
    }

    private static String scopeMissing(String what, String scope) {
        return "The bot may not ask Slack " + what
                + ", so nobody knows whether you may. Nothing happened: its app needs the scope `" + scope
                + "`, and to be installed again.";
    }
}
