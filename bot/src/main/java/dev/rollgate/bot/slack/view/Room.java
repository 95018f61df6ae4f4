package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.balancer.Balancer;
import dev.rollgate.orchestration.driver.NodeDriver;
import java.util.List;

/**
 * What the messages about a cluster need to know of its configuration.
 *
 * @param channel where its runs are announced
 * @param approvers ids of users and user groups; empty where anybody in the channel may approve
 * @param driver says what a person has to do with a node
 * @param balancer says what a person has to do at the load balancer
 * @param approvalPagers pagers, by their names, that wake somebody for an approval that nobody gives
 */
public record Room(
        String channel, List<String> approvers, NodeDriver driver, Balancer balancer, List<String> approvalPagers) {
    public Room {
        approvers = List.copyOf(approvers);
        approvalPagers = List.copyOf(approvalPagers);
    }

    /** One whose approvals wake nobody. */
    public Room(String channel, List<String> approvers, NodeDriver driver, Balancer balancer) {
        this(channel, approvers, driver, balancer, List.of());
    }

    /** The people who are asked, as mentions. */
    String asked() {
        return approvers.isEmpty() ? "anybody in " + SlackText.channel(channel) : SlackText.mentions(approvers);
    }

    /** For the end of an alert: empty where nobody in particular is asked. */
    String called() {
        return SlackText.mentions(approvers);
    }
}
