package dev.rollgate.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.slack.view.Leaves;
import dev.rollgate.bot.slack.view.WayCommand;
import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Shutdown;
import dev.rollgate.orchestration.run.WayOut;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command that is shown for a way out is that way out when it is typed. */
class WayCommandTest {
    private static final Person BEN = new Person("UBEN");
    private static final NodeName NODE = new NodeName("wiki 1");
    private static final Clusters CLUSTERS = new Clusters(List.of(SlackBench.PROD, SlackBench.TEST));
    private static final List<WayOut> ALL = List.of(
            new WayOut.RetryStep(NODE),
            new WayOut.StopNode(NODE, Shutdown.GRACEFULLY),
            new WayOut.StopNode(NODE, Shutdown.ALTOGETHER),
            new WayOut.LeaveOut(NODE),
            new WayOut.RollBackNode(NODE),
            new WayOut.Disconnect(NODE),
            new WayOut.Reconnect(NODE),
            new WayOut.WaitLonger(9, Duration.ofMinutes(15)),
            new WayOut.WaitLonger(9, Duration.ofHours(1)),
            new WayOut.TakeOver(9),
            new WayOut.RetryFinalization(),
            new WayOut.RollBack(),
            new WayOut.Abandon());

    @Test
    void isTheWayOutWhenItIsTyped() {
        assertThat(ALL).allSatisfy(way -> assertThat(typed(way)).isEqualTo(ofAnyIncident(way.command(BEN))));
    }

    @Test
    void isThereForEveryWayOut() {
        assertThat(ALL.stream().<Class<?>>map(Object::getClass))
                .containsAll(Leaves.of(WayOut.class).stream()
                        .filter(way -> !way.equals(WayOut.Cancel.class))
                        .toList());
        assertThat(WayCommand.of(SlackBench.PROD.key(), new WayOut.Cancel()))
                .isEqualTo("`/confluence-upgrade cancel prod-wiki`");
    }

    private static Command typed(WayOut way) {
        String shown = WayCommand.of(SlackBench.PROD.key(), way);
        var line = (CommandLine.Understood)
                CommandLine.parse(shown.substring("`/confluence-upgrade ".length(), shown.length() - 1));
        Spoken spoken = Spoken.of(CLUSTERS, line.command(), line.words());
        assertThat(spoken.cluster()).contains("prod-wiki");
        return ((TypedWay.Understood) TypedWay.of(line.command(), spoken, BEN)).command();
    }

    /** A command is about every open incident, a button about the one it stands under. */
    private static Command ofAnyIncident(Command command) {
        return switch (command) {
            case Command.WaitLonger wait -> new Command.WaitLonger(null, wait.time(), wait.by());
            case Command.TakeOver over -> new Command.TakeOver(null, over.by());
            default -> command;
        };
    }
}
