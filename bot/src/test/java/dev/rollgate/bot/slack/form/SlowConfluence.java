package dev.rollgate.bot.slack.form;

import dev.rollgate.orchestration.confluence.Confluence;
import dev.rollgate.orchestration.confluence.OrderAnswer;
import dev.rollgate.orchestration.run.ClusterState;
import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.NodeStatus;
import dev.rollgate.orchestration.run.NodeView;
import dev.rollgate.orchestration.run.Reading;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A healthy cluster of two nodes on 9.2.1 that answers when it is let, and counts who asks. It takes no orders. */
final class SlowConfluence implements Confluence {
    private final CountDownLatch answering = new CountDownLatch(1);
    private int begun;
    private int now;
    private int mostAtOnce;

    /** From now on, and those who wait too. */
    void answers() {
        answering.countDown();
    }

    synchronized int begun() {
        return begun;
    }

    synchronized int mostAtOnce() {
        return mostAtOnce;
    }

    @Override
    public Reading<ClusterView> cluster() {
        begin();
        try {
            answering.await();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        } finally {
            end();
        }
        return Reading.seen(
                new ClusterView(ClusterState.STABLE, false, false, null, List.of(active("wiki-1"), active("wiki-2"))));
    }

    private synchronized void begin() {
        begun++;
        now++;
        mostAtOnce = Math.max(mostAtOnce, now);
    }

    private synchronized void end() {
        now--;
    }

    private static NodeView active(String name) {
        return new NodeView(name, name, "10.0.0.1", NodeState.ACTIVE, "9.2.1", "9012", 0, 3, List.of());
    }

    @Override
    public Reading<Boolean> readOnly() {
        return Reading.seen(false);
    }

    @Override
    public Reading<NodeView> respondingNode() {
        throw new AssertionError("a look asks for the whole cluster");
    }

    @Override
    public Reading<NodeView> node(String id) {
        throw new AssertionError("a look asks for the whole cluster");
    }

    @Override
    public Reading<NodeStatus> status(URI node) {
        throw new AssertionError("a look asks for the whole cluster");
    }

    @Override
    public OrderAnswer start() {
        throw new AssertionError("a look orders nothing");
    }

    @Override
    public OrderAnswer cancel() {
        throw new AssertionError("a look orders nothing");
    }

    @Override
    public OrderAnswer approve() {
        throw new AssertionError("a look orders nothing");
    }

    @Override
    public OrderAnswer retryUpgrade() {
        throw new AssertionError("a look orders nothing");
    }
}
