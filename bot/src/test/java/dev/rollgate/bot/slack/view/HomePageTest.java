package dev.rollgate.bot.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.LayoutBlock;
import dev.rollgate.orchestration.balancer.none.NoBalancer;
import dev.rollgate.orchestration.driver.manual.ManualDriver;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.ClusterState;
import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.NodeView;
import dev.rollgate.orchestration.run.Reading;
import dev.rollgate.orchestration.run.Trouble;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The home tab says first what waits for the one who looks, then how each cluster is. */
class HomePageTest {
    private static final Room ROOM = new Room("C0OPS", List.of("UANNA"), new ManualDriver(), new NoBalancer());

    @Test
    void whileConfluenceIsAskedThatIsSaid() {
        assertThat(shown(tile("prod-wiki", null)))
                .contains("Nothing waits for you.")
                .contains("*prod-wiki* in <#C0OPS>\\n:hourglass_flowing_sand: Asking Confluence …\\nNo live run.");
    }

    @Test
    void aClusterIsShownWithStateAndVersion() {
        assertThat(shown(tile("prod-wiki", Reading.seen(twoNodes(NodeState.ACTIVE)))))
                .contains("STABLE on 9.2.13 · 2 nodes, all ACTIVE");
        assertThat(shown(tile("prod-wiki", Reading.seen(twoNodes(NodeState.ERROR)))))
                .contains("STABLE on 9.2.13 · 1 of 2 nodes ACTIVE");
    }

    @Test
    void aClusterThatDoesNotAnswerSaysWhy() {
        assertThat(shown(tile("prod-wiki", Reading.unknown(Trouble.Kind.SERVER_ERROR, "HTTP 502 <from a proxy>"))))
                .contains("Confluence cannot be read: HTTP 502 &lt;from a proxy&gt;");
    }

    @Test
    void anUpgradeCanBeStartedWhereNoneIsLive() {
        assertThat(shown(tile("prod-wiki", null))).contains("\"Start an upgrade\"", "\"value\":\"prod-wiki\"");
    }

    @Test
    void thirtyClustersAndMoreFitIntoSlacksLimit() {
        List<HomeTile> many = IntStream.range(0, 40)
                .mapToObj(i -> tile("wiki-" + i, Reading.seen(twoNodes(NodeState.ACTIVE))))
                .toList();

        assertThat(HomePage.of(many)).hasSizeLessThanOrEqualTo(100);
        assertThat(json(HomePage.of(many))).contains("and 10 clusters more");
    }

    private static String shown(HomeTile tile) {
        return json(HomePage.of(List.of(tile)));
    }

    private static String json(List<LayoutBlock> blocks) {
        return com.slack.api.util.json.GsonFactory.createSnakeCase()
                .toJson(blocks)
                .replace("\\u003c", "<")
                .replace("\\u003e", ">")
                .replace("\\u0026", "&");
    }

    private static HomeTile tile(String cluster, @Nullable Reading<ClusterView> seen) {
        return new HomeTile(new ClusterKey(cluster), ROOM, seen, null, null, false);
    }

    private static ClusterView twoNodes(NodeState ofTheSecond) {
        return new ClusterView(
                ClusterState.STABLE,
                false,
                false,
                null,
                List.of(node("wiki-1", NodeState.ACTIVE), node("wiki-2", ofTheSecond)));
    }

    private static NodeView node(String name, NodeState state) {
        return new NodeView(name, name, "10.0.0.1", state, "9.2.13", "9109", 0, 0, List.of());
    }
}
