package dev.rollgate.orchestration.engine;

import dev.rollgate.orchestration.confluence.Confluence;
import dev.rollgate.orchestration.confluence.OrderAnswer;
import dev.rollgate.orchestration.run.ClusterState;
import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.NodeStatus;
import dev.rollgate.orchestration.run.NodeView;
import dev.rollgate.orchestration.run.Reading;
import dev.rollgate.orchestration.run.Trouble;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Two healthy nodes that show what a test says, and remember what they were ordered; nothing happens by itself. */
final class ScriptedConfluence implements Confluence {
    final List<String> orders = new ArrayList<>();
    int looks;

    private ClusterState state = ClusterState.STABLE;
    private boolean upgradeMode;
    private OrderAnswer answer = new OrderAnswer.Accepted();
    private Consumer<String> whenOrdered = order -> {};
    private Runnable onceLookedAt = () -> {};

    void shows(ClusterState next, boolean mode) {
        state = next;
        upgradeMode = mode;
    }

    void losesAnswers() {
        answer = new OrderAnswer.Unclear(new Trouble(Trouble.Kind.TIMED_OUT, "no answer"));
    }

    void whenOrdered(Consumer<String> check) {
        whenOrdered = check;
    }

    /** Once, in the middle of the next look. */
    void whenLookedAt(Runnable happening) {
        onceLookedAt = happening;
    }

    @Override
    public Reading<ClusterView> cluster() {
        looks++;
        Runnable happening = onceLookedAt;
        onceLookedAt = () -> {};
        happening.run();
        return Reading.seen(
                new ClusterView(state, upgradeMode, false, null, List.of(active("wiki-1"), active("wiki-2"))));
    }

    @Override
    public Reading<NodeView> respondingNode() {
        return Reading.seen(active("wiki-1"));
    }

    @Override
    public Reading<NodeView> node(String id) {
        return Reading.seen(active(id));
    }

    @Override
    public Reading<Boolean> readOnly() {
        return Reading.seen(false);
    }

    @Override
    public Reading<NodeStatus> status(URI node) {
        return Reading.seen(new NodeStatus(200, "RUNNING"));
    }

    @Override
    public OrderAnswer start() {
        return ordered("start");
    }

    @Override
    public OrderAnswer cancel() {
        return ordered("cancel");
    }

    @Override
    public OrderAnswer approve() {
        return ordered("approve");
    }

    @Override
    public OrderAnswer retryUpgrade() {
        return ordered("retryUpgrade");
    }

    private OrderAnswer ordered(String order) {
        whenOrdered.accept(order);
        orders.add(order);
        return answer;
    }

    private static NodeView active(String name) {
        return new NodeView(name, name, "10.0.0.1", NodeState.ACTIVE, "9.2.13", "9109", 0, 0, List.of());
    }
}
