package dev.rollgate.orchestration.balancer;

import dev.rollgate.orchestration.run.NodeName;

/**
 * Says how a node is taken out of a load balancer's rotation, and put back.
 *
 * <p>An implementation speaks of one product. It does nothing itself, and knows neither the node's state nor whether it is in
 * rotation now: it answers at once, never fails, and gives the same recipe for the same node, also for one it was never told of.
 * Every recipe can be followed twice without harm.
 */
public interface Balancer {
    /** What a person does so that {@code node} gets no more requests. */
    Recipe disconnect(NodeName node);

    /** What a person does so that {@code node} gets requests again. */
    Recipe reconnect(NodeName node);
}
