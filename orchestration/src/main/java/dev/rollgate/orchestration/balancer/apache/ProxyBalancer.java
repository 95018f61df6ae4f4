package dev.rollgate.orchestration.balancer.apache;

import dev.rollgate.orchestration.balancer.Balancer;
import dev.rollgate.orchestration.balancer.Members;
import dev.rollgate.orchestration.balancer.Recipe;
import dev.rollgate.orchestration.balancer.Recipe.Step;
import dev.rollgate.orchestration.balancer.Word;
import dev.rollgate.orchestration.run.NodeName;
import java.util.List;

/** Apache httpd with mod_proxy_balancer: the status {@code D} of a {@code BalancerMember}, as in mod_proxy's table of worker status. */
public final class ProxyBalancer implements Balancer {
    private final Members members;

    /** @param members a node's route, as in its {@code BalancerMember} line */
    public ProxyBalancer(Members members) {
        this.members = members;
    }

    @Override
    public Recipe disconnect(NodeName node) {
        Word route = members.of(node, "route");
        Step disable = Step.of(
                "In the BalancerMember line of " + node
                        + ", add status=+D after its route; keep the rest. (Until the next restart, the page"
                        + " balancer-manager does the same: “Disabled” on.)"
                        + Recipe.MOVED_AT_ONCE,
                "route=" + route.text() + " status=+D");
        return Recipe.disconnecting(
                node,
                "Apache with mod_proxy_balancer: disable the BalancerMember of " + node + ", and reload.",
                Recipe.filledIn(List.of(route), disable, Graceful.RELOAD),
                Step.of("The page balancer-manager shows “Dis” in the member's status, and “Elected” stands still."));
    }

    @Override
    public Recipe reconnect(NodeName node) {
        Word route = members.of(node, "route");
        Step enable = Step.of(
                "In the BalancerMember line of " + node + ", take status=+D away. (Or, where it was done on the page"
                        + " balancer-manager: “Disabled” off.)",
                "route=" + route.text());
        return Recipe.reconnecting(
                node,
                "Apache with mod_proxy_balancer: enable the BalancerMember of " + node + " again, and reload.",
                Recipe.filledIn(List.of(route), enable, Graceful.RELOAD),
                Step.of("The page balancer-manager shows “Ok” without “Dis”, and “Elected” grows."));
    }
}
