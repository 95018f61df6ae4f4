package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.NEW;
import static dev.rollgate.orchestration.run.AnUpgrade.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** People can be told what a run would meet before there is one; it is what the run itself would find. */
class OutlookTest {
    private static final Reading<Boolean> NOT_READ_ONLY = Reading.seen(false);

    @Test
    void aHealthyClusterHasThePlanAndTheChecksOfARun() {
        Outlook outlook = of(node("wiki-1", OLD, 0, 5), node("wiki-2", OLD, 0, 3));

        assertThat(outlook.blocks()).isFalse();
        assertThat(outlook.checks())
                .extracting(Check::name)
                .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(Check.Name.SAME_NODES)));
        assertThat(outlook.plan())
                .hasValueSatisfying(plan -> assertThat(plan.from()).isEqualTo(OLD));
    }

    @Test
    void nodesAreInTheOrderInWhichTheyWouldBeTaken() {
        Outlook outlook = of(
                node("wiki-1", OLD, 2, 1),
                node("wiki-2", OLD, 0, 9),
                node("wiki-3", OLD, null, 0),
                node("wiki-4", OLD, 0, 3));

        assertThat(outlook.loads())
                .extracting(load -> load.node().text())
                .containsExactly("wiki-4", "wiki-2", "wiki-1", "wiki-3");
    }

    @Test
    void whatWouldEndARunAtOnceBlocks() {
        assertThat(of(node("wiki-1", OLD, 0, 5)).blocks()).isTrue();
    }

    @Test
    void nodesOnTwoVersionsHaveNoPlan() {
        assertThat(of(node("wiki-1", OLD, 0, 5), node("wiki-2", NEW, 0, 3)).plan())
                .isEmpty();
    }

    @Test
    void aClusterThatCannotBeReadHasTheOneCheckThatSaysWhy() {
        Outlook outlook = Outlook.of(Reading.unknown(Trouble.Kind.UNAUTHENTICATED, "HTTP 401"), NOT_READ_ONLY, NEW);

        assertThat(outlook.blocks()).isTrue();
        assertThat(outlook.plan()).isEmpty();
        assertThat(outlook.checks())
                .singleElement()
                .satisfies(check -> assertThat(check.name()).isEqualTo(Check.Name.AUTHENTICATED));
    }

    private static Outlook of(NodeView... nodes) {
        return Outlook.of(
                Reading.seen(new ClusterView(ClusterState.STABLE, false, false, null, List.of(nodes))),
                NOT_READ_ONLY,
                NEW);
    }

    private static NodeView node(String name, Version version, @Nullable Integer tasks, int users) {
        return new NodeView(
                name, name, "10.0.0.1", NodeState.ACTIVE, version.toString(), "9109", tasks, users, List.of());
    }
}
