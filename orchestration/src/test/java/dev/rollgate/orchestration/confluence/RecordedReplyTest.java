package dev.rollgate.orchestration.confluence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.ClusterState;
import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.NodeView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What Confluence writes becomes what the core knows: nothing is invented for what it leaves out. */
class RecordedReplyTest {
    private static final NodeView WIKI_2 =
            new NodeView("5b77d204", "wiki-2", "10.1.0.12", NodeState.ACTIVE, "9.2.13", "9109", 0, 17, List.of());

    @Test
    void aStableClusterIsReadWhole() {
        assertThat(cluster("stable"))
                .isEqualTo(new ClusterView(
                        ClusterState.STABLE,
                        false,
                        false,
                        null,
                        List.of(
                                new NodeView(
                                        "0f3a9c1e",
                                        "wiki-1",
                                        "10.1.0.11",
                                        NodeState.ACTIVE,
                                        "9.2.13",
                                        "9109",
                                        2,
                                        41,
                                        List.of()),
                                WIKI_2)));
    }

    @Test
    void aNodeThatIsDownHasNeitherVersionNorCounts() {
        ClusterView mixed = cluster("mixed");
        assertThat(mixed.state()).isEqualTo(ClusterState.MIXED);
        assertThat(mixed.upgradeMode()).isTrue();
        assertThat(mixed.finalizationPending()).isTrue();
        assertThat(mixed.originalVersion()).isEqualTo("9.2.13");
        assertThat(mixed.nodes().get(1))
                .isEqualTo(new NodeView(
                        "5b77d204", "wiki-2", "10.1.0.12", NodeState.OFFLINE, null, null, null, null, List.of()));
    }

    @Test
    void aNullStateIsUnanswered() {
        assertThat(cluster("mixed").nodes().get(2).state()).isEqualTo(NodeState.UNANSWERED);
    }

    @Test
    void finalizationErrorsAreLinesForPeople() {
        ClusterView failed = cluster("finalization-failed");
        assertThat(failed.state()).isEqualTo(ClusterState.UPGRADE_TASKS_FAILED);
        assertThat(failed.nodes().get(0).finalizationErrors())
                .containsExactly(
                        "SpaceIndexUpgradeTask: ORA-01555: snapshot too old; space ENG: not indexed; space OPS: not indexed",
                        "connection lost",
                        "AvatarUpgradeTask: failed without a message");
        assertThat(failed.nodes().get(1).finalizationErrors()).isEmpty();
    }

    @Test
    void aNameThatIsNotSetIsEmptyAndABareRowIsANodeOfWhichNothingIsKnown() {
        ClusterView nameless = cluster("names-not-set");
        assertThat(nameless.originalVersion()).isNull();
        assertThat(nameless.nodes()).extracting(NodeView::name).containsExactly("", "", "");
        assertThat(nameless.nodes()).extracting(NodeView::address).containsExactly("10.1.0.11", "10.1.0.12", "");
        assertThat(nameless.nodes().get(2))
                .isEqualTo(new NodeView("", "", "", NodeState.UNANSWERED, null, null, null, null, List.of()));
    }

    @Test
    void newWordsAreUnknownAndNewFieldsAreNotLookedAt() {
        ClusterView newer = cluster("a-newer-confluence");
        assertThat(newer.state()).isEqualTo(ClusterState.UNKNOWN);
        assertThat(newer.upgradeMode()).isTrue();
        assertThat(newer.nodes())
                .containsExactly(new NodeView(
                        "0f3a9c1e",
                        "wiki-1",
                        "2001:db8::11",
                        NodeState.UNKNOWN,
                        "11.1.0",
                        "12001",
                        null,
                        null,
                        List.of()));
    }

    @Test
    void theRespondingNodeIsInItsBuildInfo() {
        assertThat(NodeJson.responding(reply("responding-node")).map(NodeView::name))
                .contains("wiki-2");
        assertThat(NodeJson.responding(reply("stable"))).isEmpty();
    }

    private static ClusterView cluster(String file) {
        return ClusterJson.cluster(reply(file)).orElseThrow();
    }

    private static JsonNode reply(String file) {
        try (var in = RecordedReplyTest.class.getResourceAsStream("/confluence-replies/" + file + ".json")) {
            return Json.parse(new String(in.readAllBytes(), UTF_8)).orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
