package dev.rollgate.orchestration.confluence;

import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.NodeStatus;
import dev.rollgate.orchestration.run.NodeView;
import dev.rollgate.orchestration.run.Reading;
import java.net.URI;

/**
 * One Confluence cluster: looks and orders.
 *
 * <p>An implementation decides nothing: it does not wait, retry or remember, and never throws for what an outside system
 * does. Every method answers within 30 seconds and may be called from any thread. Reads may be repeated at will. What an
 * order answers proves nothing (it may be lost after it took effect): look before repeating it.
 *
 * @see <a href="https://confluence.atlassian.com/doc/upgrade-a-confluence-cluster-through-the-api-without-downtime-1027127853.html">
 *     Atlassian's page</a>
 */
public interface Confluence {
    /** The cluster with all its nodes: {@code GET /cluster}. Decisions are made from this. */
    Reading<ClusterView> cluster();

    /** The node that answers, as it describes itself: {@code GET /state}. */
    Reading<NodeView> respondingNode();

    /** One node by its id: {@code GET /nodes/{id}}; NOT_FOUND for a node that left the cluster. */
    Reading<NodeView> node(String id);

    /** Whether the site is in read-only mode; NOT_FOUND where this cannot be asked. */
    Reading<Boolean> readOnly();

    /** What the node at {@code node} (scheme, host, port, context path) says of itself on {@code /status}; sent without credentials. */
    Reading<NodeStatus> status(URI node);

    /** Switch upgrade mode on. Not idempotent: a second call conflicts. */
    OrderAnswer start();

    /** Switch upgrade mode off; only while nothing is upgraded. */
    OrderAnswer cancel();

    /** Finalize. Switches upgrade mode off at once; the tasks then run on. */
    OrderAnswer approve();

    /** Run failed finalization tasks again. */
    OrderAnswer retryUpgrade();
}
