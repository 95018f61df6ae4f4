package dev.rollgate.bot.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import dev.rollgate.orchestration.balancer.none.NoBalancer;
import dev.rollgate.orchestration.driver.manual.ManualDriver;
import dev.rollgate.orchestration.run.Approvals;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.ClusterState;
import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.Limits;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.NodeView;
import dev.rollgate.orchestration.run.Outlook;
import dev.rollgate.orchestration.run.Reading;
import dev.rollgate.orchestration.run.Terms;
import dev.rollgate.orchestration.run.Trouble;
import dev.rollgate.orchestration.run.Version;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The start form asks which cluster, where there are several, and to which version; it says who will approve, and below that
 * what is known of the cluster so far. What it asks stays the same whatever it says, or Slack would forget what was entered.
 */
class StartFormTest {
    private static final FormCluster PROD = cluster("prod-wiki", new Approvals(1, 2, 1), false, "U0BEN", "S0OPS");
    private static final FormCluster TEST = cluster("test-wiki", new Approvals(0, 1, 1), true);
    private static final Version TARGET = Version.of("9.2.21");
    private static final Reading<Boolean> NOT_READ_ONLY = Reading.seen(false);

    private final StartForm one = new StartForm(List.of(PROD), new FormMemo("C0WIKI", Optional.empty()));
    private final StartForm two = new StartForm(List.of(PROD, TEST), new FormMemo("", Optional.empty()));

    @Test
    void ofOneClusterThereIsNothingToChoose() {
        ShownForm.as("form-looking", one.showing(one.preset(), new FormFinding.Looking()));
    }

    @Test
    void ofSeveralClustersOneIsChosen() {
        ShownForm.as("form-choose", two.showing(Optional.empty(), new FormFinding.NothingChosen()));
    }

    @Test
    void theClusterItWasOpenedForIsChosenAlready() {
        var forTest = new StartForm(List.of(PROD, TEST), new FormMemo("", Optional.of(TEST.key())));
        assertThat(forTest.preset()).contains(TEST);
        ShownForm.as(
                "form-preset",
                forTest.showing(forTest.preset(), new FormFinding.Seen(cluster(node("wiki-1", 0, 3)), "")));
    }

    @Test
    void aClusterThatIsNotConfiguredAnyMoreIsNotChosen() {
        assertThat(new StartForm(List.of(PROD, TEST), new FormMemo("", Optional.of(new ClusterKey("gone")))).preset())
                .isEmpty();
    }

    @Test
    void whatIsNoVersionYetIsSaid() {
        ShownForm.as(
                "form-no-version",
                one.showing(
                        one.preset(),
                        new FormFinding.Seen(cluster(node("wiki-1", 0, 3), node("wiki-2", 2, 9)), "9.2")));
    }

    @Test
    void whatNothingStandsInTheWayOfShowsTheChecksAndTheOrderOfTheNodes() {
        ShownForm.as("form-free", judged(node("wiki-1", 2, 40), node("wiki-2", 0, 3), node("wiki-3", 0, 9)));
    }

    @Test
    void whatStandsInTheWayComesFirst() {
        ShownForm.as("form-blocked", judged(node("wiki-1", 0, 3)));
    }

    @Test
    void aClusterThatCannotBeAskedIsSaid() {
        Outlook silent =
                Outlook.of(Reading.unknown(Trouble.Kind.TIMED_OUT, "no answer in 10 s"), NOT_READ_ONLY, TARGET);
        ShownForm.as("form-silent", one.showing(one.preset(), new FormFinding.Judged(silent)));
        View beforeAnyVersion = one.showing(
                one.preset(), new FormFinding.Seen(Reading.unknown(Trouble.Kind.TIMED_OUT, "no answer in 10 s"), ""));
        assertThat(ShownForm.texts(beforeAnyVersion))
                .contains(":satellite_antenna: *prod-wiki cannot be asked:* no answer in 10 s");
    }

    @Test
    void whoWouldBeRefusedIsToldBeforeTheyPress() {
        ShownForm.as(
                "form-refused",
                one.showing(one.preset(), new FormFinding.Refused("You are not an operator of prod-wiki.")));
    }

    @Test
    void itsFieldsAreTheSameWhateverItSays() {
        List<String> ids = ShownForm.fields(two.showing(Optional.empty(), new FormFinding.NothingChosen()));
        assertThat(ShownForm.fields(two.showing(Optional.of(PROD), new FormFinding.Looking())))
                .isEqualTo(ids)
                .hasSize(2);
    }

    @Test
    void eightyNodesWithTheLongestNamesStayWithinSlacksLimits() {
        NodeView[] nodes = IntStream.range(0, 80)
                .mapToObj(number -> node("<&>".repeat(60) + number, 3, 5))
                .toArray(NodeView[]::new);
        ShownForm.withinSlacksLimits(judged(nodes));
    }

    @Test
    void aHundredAndOneClustersStayWithinSlacksLimits() {
        List<FormCluster> many = IntStream.range(0, 101)
                .mapToObj(number -> cluster("wiki-" + number, new Approvals(1, 1, 1), true))
                .toList();
        ShownForm.withinSlacksLimits(
                new StartForm(many, new FormMemo("", Optional.of(many.getLast().key())))
                        .showing(Optional.empty(), new FormFinding.NothingChosen()));
    }

    @Test
    void whatComesFromOutsideMentionsAndLinksNothing() {
        View hostile = judged(node("<!channel>", 1, 3), node("<@U0BEN>", 0, 9));
        assertThat(ShownForm.texts(hostile))
                .noneMatch(text -> text.contains("<!channel>"))
                .anyMatch(text -> text.contains("&lt;!channel&gt;"));
        Reading<ClusterView> unknown = Reading.unknown(Trouble.Kind.NOT_JSON, "<!here>");
        assertThat(ShownForm.texts(one.showing(one.preset(), new FormFinding.Seen(unknown, "<!everyone>"))))
                .noneMatch(text -> text.contains("<!here>") || text.contains("<!everyone>"));
    }

    private View judged(NodeView... nodes) {
        return one.showing(one.preset(), new FormFinding.Judged(Outlook.of(cluster(nodes), NOT_READ_ONLY, TARGET)));
    }

    private static FormCluster cluster(String key, Approvals approvals, boolean selfApproval, String... approvers) {
        var hour = Duration.ofHours(1);
        return new FormCluster(
                new ClusterKey(key),
                new Room("C0WIKI", List.of(approvers), new ManualDriver(), new NoBalancer()),
                new Terms(approvals, selfApproval, new Limits(hour, hour, hour, hour, hour, Duration.ZERO)));
    }

    private static Reading<ClusterView> cluster(NodeView... nodes) {
        return Reading.seen(new ClusterView(
                ClusterState.STABLE, false, false, null, Stream.of(nodes).toList()));
    }

    private static NodeView node(String name, int tasks, int users) {
        return new NodeView(name, name, "10.0.0.1", NodeState.ACTIVE, "9.2.1", "9012", tasks, users, List.of());
    }
}
