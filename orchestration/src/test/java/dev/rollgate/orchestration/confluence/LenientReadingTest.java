package dev.rollgate.orchestration.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.ClusterState;
import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.NodeView;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Absent, null and of the wrong type are the same; one odd field does not spoil a reading, and no text is kept without limit. */
class LenientReadingTest {
    @ParameterizedTest
    @EnumSource(NodeState.class)
    void everyNodeStateIsReadByItsName(NodeState state) {
        assertThat(node("{'state':'" + state + "'}").state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{'state':'active'}", "{'state':''}", "{'state':7}", "{'state':{}}", "{'state':[]}"})
    void whatIsNoStateIsUnknown(String row) {
        assertThat(node(row).state()).isEqualTo(NodeState.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'buildNumber':'9109'} | 9109",
                "{'buildNumber':9109} | 9109",
                "{'buildNumber':''} |",
                "{'buildNumber':true} |",
                "{} |"
            })
    void aBuildNumberMayBeTextOrNumber(String row, String build) {
        assertThat(node(row).build()).isEqualTo(build);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'tasksTotal':3} | 3",
                "{'tasksTotal':null} |",
                "{'tasksTotal':1.5} |",
                "{'tasksTotal':1e999} |",
                "{'tasksTotal':'3'} |"
            })
    void aCountThatIsNoNumberIsNotKnown(String row, Integer tasks) {
        assertThat(node(row).tasks()).isEqualTo(tasks);
    }

    @ParameterizedTest
    @CsvSource({
        "STABLE, false",
        "READY_TO_UPGRADE, true",
        "MIXED, true",
        "READY_TO_RUN_UPGRADE_TASKS, true",
        "NEW, false"
    })
    void aMissingModeFollowsFromTheState(String state, boolean mode) {
        assertThat(cluster("{'state':'" + state + "','nodes':[]}").upgradeMode())
                .isEqualTo(mode);
    }

    @Test
    void aMissingStateIsUnknown() {
        assertThat(cluster("{'nodes':[]}").state()).isEqualTo(ClusterState.UNKNOWN);
        assertThat(cluster("{'state':null,'nodes':[]}").state()).isEqualTo(ClusterState.UNKNOWN);
    }

    @Test
    void aLongNameIsCutAndKeptOnOneLine() {
        assertThat(node("{'name':'" + "w".repeat(500) + "'}").name())
                .hasSize(200)
                .endsWith("…");
        assertThat(node("{'name':'wiki\\n1'}").name()).isEqualTo("wiki 1");
    }

    @Test
    void finalizationErrorsAreTenLinesOfThreeHundredCharactersAtMost() {
        String errors = IntStream.range(0, 12)
                .mapToObj(number -> "{'taskName':'T" + number + "','exceptionMessage':'" + "x".repeat(400) + "'}")
                .collect(Collectors.joining(","));
        assertThat(node("{'finalization':{'errors':[" + errors + "]}}").finalizationErrors())
                .hasSize(10)
                .allSatisfy(line -> assertThat(line).hasSize(300));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'finalization':7}",
                "{'finalization':{'errors':null}}",
                "{'finalization':{'errors':'x'}}",
                "{'finalization':[]}"
            })
    void anOddFinalizationHasNoErrors(String row) {
        assertThat(node(row).finalizationErrors()).isEmpty();
    }

    @Test
    void anOddErrorIsStillALine() {
        assertThat(node("{'finalization':{'errors':[null,7,{'errors':[null,{},'disk full']}]}}")
                        .finalizationErrors())
                .containsExactly("failed without a message", "failed without a message", "disk full");
    }

    private static NodeView node(String json) {
        return NodeJson.node(Json.parse(json.replace('\'', '"')).orElseThrow()).orElseThrow();
    }

    private static ClusterView cluster(String json) {
        return ClusterJson.cluster(Json.parse(json.replace('\'', '"')).orElseThrow())
                .orElseThrow();
    }
}
