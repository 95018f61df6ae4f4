package dev.rollgate.bot.access;

import java.util.List;

/**
 * Who may do what with one cluster. Entries are Slack ids: people ({@code U…}, {@code W…}) or user groups ({@code S…}).
 *
 * @param operators who may start, pause, resume and cancel; empty: anyone in the cluster's channel
 * @param approvers who may decide gates; empty: nobody, unless {@code openApproval}
 * @param openApproval whoever sees the message may decide
 */
public record Policy(List<String> operators, List<String> approvers, boolean openApproval) {
    public Policy {
        operators = List.copyOf(operators);
        approvers = List.copyOf(approvers);
    }
}
