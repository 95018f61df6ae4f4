package dev.rollgate.bot.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.element.ButtonElement;
import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Shutdown;
import dev.rollgate.orchestration.run.WayOut;
import dev.rollgate.orchestration.run.WaysOut;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A click on a way out's button is that way out again, and what is hard to take back is asked once more. */
class WayButtonTest {
    private static final NodeName WIKI_2 = new NodeName("wiki-2");
    private static final RunLog LOG = RunLog.replacing("wiki-2");

    @Test
    void aClickIsTheWayOutThatWasShown() {
        assertThat(everyWay())
                .allSatisfy(way -> assertThat(clicked(button(way))).contains(way));
    }

    @Test
    void everyKindOfWayOutIsLookedAtHere() {
        assertThat(everyWay().map(Object::getClass)).containsAll(Leaves.of(WayOut.class));
        assertThat(everyWay().map(way -> button(way).getActionId()))
                .containsAll(WayButton.ACTIONS)
                .isSubsetOf(WayButton.ACTIONS);
    }

    @Test
    void noTwoButtonsOfOneAlertHaveTheSameActionId() {
        assertThat(rows())
                .allSatisfy(row ->
                        assertThat(row.map(way -> button(way).getActionId())).doesNotHaveDuplicates());
    }

    @Test
    void labelsKeepTheContract() {
        assertThat(everyWay().map(WayButton::label).distinct())
                .contains(
                        "Retry wiki-2",
                        "Retry",
                        "Skip wiki-2",
                        "Roll back wiki-2",
                        "Roll back the upgrade",
                        "Cancel the upgrade",
                        "Wait 15 min longer",
                        "Wait 1 h longer",
                        "Stop wiki-2",
                        "Shut down wiki-2",
                        "Disconnect wiki-2",
                        "Reconnect wiki-2",
                        "Take over",
                        "Abandon the run")
                .noneMatch(label -> label.startsWith("Approve"));
    }

    @Test
    void whatIsHardToTakeBackIsAskedOnceMore() {
        assertThat(everyWay()).allSatisfy(way -> {
            ButtonElement button = button(way);
            assertThat(button.getConfirm() != null).isEqualTo(isDrastic(way));
            assertThat(button.getStyle()).isEqualTo(isDrastic(way) ? "danger" : null);
        });
    }

    @Test
    void aQuestionFitsHoweverLongANameIs() {
        var way = new WayOut.LeaveOut(new NodeName("w".repeat(300)));
        ButtonElement button = button(way);
        assertThat(button.getText().getText()).hasSizeLessThanOrEqualTo(75);
        assertThat(button.getConfirm().getText().toString()).contains("joins again");
        assertThat(clicked(button)).contains(way);
    }

    @Test
    void whatIsNotAWayOutIsNone() {
        assertThat(WayButton.read(ClickRef.APPROVE, about("7"))).isEmpty();
        assertThat(WayButton.read(ClickRef.SKIP, about(""))).isEmpty();
        assertThat(WayButton.read(ClickRef.TAKE_OVER, about("wiki-2"))).isEmpty();
        assertThat(WayButton.read(ClickRef.WAIT_1_HOUR, about(""))).isEmpty();
    }

    private static boolean isDrastic(WayOut way) {
        return way instanceof WayOut.LeaveOut
                || way instanceof WayOut.RollBackNode
                || way instanceof WayOut.RollBack
                || way instanceof WayOut.Cancel
                || way instanceof WayOut.Abandon
                || way.equals(new WayOut.StopNode(WIKI_2, Shutdown.ALTOGETHER));
    }

    private static Stream<WayOut> everyWay() {
        return rows().flatMap(ways -> ways)
                .filter(way ->
                        !(way instanceof WayOut.OfNode ofNode) || ofNode.node().equals(WIKI_2));
    }

    private static Stream<Stream<WayOut>> rows() {
        return EveryProblem.all().stream()
                .map(problem -> WaysOut.everyOf(Incident.open(7, problem, RunLog.START)))
                .map(List::stream);
    }

    private static ButtonElement button(WayOut way) {
        return WayButton.of(LOG.run(), way);
    }

    private static Optional<WayOut> clicked(ButtonElement button) {
        return ClickRef.parse(button.getValue()).flatMap(ref -> WayButton.read(button.getActionId(), ref));
    }

    private static ClickRef about(String subject) {
        return new ClickRef(RunLog.RUN, subject);
    }
}
