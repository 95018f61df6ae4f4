package dev.rollgate.bot.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack takes the board of a cluster of any size, when it is posted and when it is edited, whatever the nodes are called. */
class BoardSizeTest {
    private final ReadersSlack slack = new ReadersSlack();

    @AfterEach
    void close() {
        slack.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 30})
    void everyNodeIsShown(int nodes) {
        List<String> names = names("confluence-node-", nodes);
        RunLog log = planned(names);
        names.forEach(name -> log.seen(name, NodeState.RUNNING_FINALIZE_UPGRADE_TASKS, "10.2.17"));
        assertThat(taken(log)).contains(names).doesNotContain("more node");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 30})
    void everyNodeIsShownByAnOrdinaryLongName(int nodes) {
        List<String> names = names("confluence-dc-frankfurt-blue-", nodes);
        assertThat(taken(planned(names))).contains(names);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 30})
    void theLongestNamesAndVersionsAndAProblemOfEachNodeAreTaken(int nodes) {
        for (String letter : List.of("w", "&", "<", "ä", "漢", "😀")) {
            List<String> names = names(letter.repeat(300), nodes);
            RunLog log = planned(names);
            names.forEach(name -> log.seen(name, NodeState.UPGRADE_TASKS_FAILED, letter.repeat(300))
                    .then(new RunEvent.ProblemRaised(new Problem.NodeInError(new NodeName(name)))));
            log.asked(RunLog.gate(names.getFirst()));
            assertThat(taken(log)).contains("Wrong now");
        }
    }

    private String taken(RunLog log) {
        Message board = log.board();
        Shown.withinSlacksLimits(board);
        return slack.shows(Shot.seenByAll("", board, log));
    }

    private static RunLog planned(List<String> names) {
        return new RunLog().passed(names.toArray(String[]::new));
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> prefix + number)
                .toList();
    }
}
