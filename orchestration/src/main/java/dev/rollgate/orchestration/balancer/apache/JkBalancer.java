package dev.rollgate.orchestration.balancer.apache;

import dev.rollgate.orchestration.balancer.Balancer;
import dev.rollgate.orchestration.balancer.Members;
import dev.rollgate.orchestration.balancer.Recipe;
import dev.rollgate.orchestration.balancer.Recipe.Step;
import dev.rollgate.orchestration.balancer.Word;
import dev.rollgate.orchestration.run.NodeName;
import java.util.List;

/**
 * Apache httpd with mod_jk: {@code activation} of the node's worker, as in the Tomcat connectors' reference for
 * {@code workers.properties}. A disabled worker still gets the requests of its own sessions, a stopped one gets none.
 */
public final class JkBalancer implements Balancer {
    private final Members members;

    /** @param members a node's worker */
    public JkBalancer(Members members) {
        this.members = members;
    }

    @Override
    public Recipe disconnect(NodeName node) {
        Word worker = members.of(node, "worker");
        Step disable = Step.of(
                "In workers.properties, disable the worker of " + node
                        + ". Whoever is on it stays till the session's end; if it is broken, write stopped instead of"
                        + " disabled, and they go to the other nodes at once.",
                "worker." + worker.text() + ".activation=disabled");
        return Recipe.disconnecting(
                node,
                "Apache with mod_jk: disable the worker of " + node + ", and reload.",
                Recipe.filledIn(List.of(worker), disable, Graceful.RELOAD),
                Step.of("The page of mod_jk's status worker shows DIS (or STP) as the worker's activation."));
    }

    @Override
    public Recipe reconnect(NodeName node) {
        Word worker = members.of(node, "worker");
        Step enable = Step.of(
                "In workers.properties, make the worker of " + node + " active again.",
                "worker." + worker.text() + ".activation=active");
        return Recipe.reconnecting(
                node,
                "Apache with mod_jk: make the worker of " + node + " active again, and reload.",
                Recipe.filledIn(List.of(worker), enable, Graceful.RELOAD),
                Step.of("The page of mod_jk's status worker shows ACT as the worker's activation."));
    }
}
