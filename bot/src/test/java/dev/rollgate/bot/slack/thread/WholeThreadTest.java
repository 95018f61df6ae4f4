package dev.rollgate.bot.slack.thread;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import dev.rollgate.bot.slack.api.SlackApiClient;
import dev.rollgate.bot.slack.api.SlackSdk;
import dev.rollgate.bot.slack.view.PagerSights;
import dev.rollgate.bot.slack.view.RunLog;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.sandbox.slack.Channel;
import dev.rollgate.sandbox.slack.Fault;
import dev.rollgate.sandbox.slack.Outcome;
import dev.rollgate.sandbox.slack.SlackServer;
import dev.rollgate.sandbox.slack.Workspace;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Slack takes every message of a run, and each is there once though answers are lost. */
class WholeThreadTest {
    private final Workspace workspace = new Workspace(InstantSource.system());
    private final Channel channel = workspace.addChannel("C0WIKI", "wiki");
    private final SlackServer server = SlackServer.start(workspace);
    private final Slack sdk = SlackSdk.open(server.apiUrl().toString());
    private final SlackApiClient slack = new SlackApiClient(sdk, workspace.bot().token());
    private final SettableClock clock = new SettableClock(RunLog.START.plus(Duration.ofHours(1)));
    private final Teller teller = new Teller(clock);
    private final Courier courier = new Courier(slack, new Pace(clock));
    private final BoardProjection board =
            new BoardProjection(courier, cluster -> Optional.of(RunLog.ROOM), PagerSights.NONE, clock);
    private final ThreadProjection thread =
            new ThreadProjection(courier, cluster -> Optional.of(RunLog.ROOM), new RootMessages(teller));

    WholeThreadTest() {
        server.rateLimits().off();
    }

    @AfterEach
    void close() throws Exception {
        sdk.close();
        server.close();
    }

    @Test
    void aWholeRunIsTaken() {
        growing();
        assertThat(server.journal().entries()).allMatch(call -> call.outcome() == Outcome.OK);
        assertThat(texts().getFirst()).contains("Complete");
        assertThat(texts().getLast()).contains("complete");
    }

    @Test
    void everyMessageIsThereOnceThoughAnswersAreLost() throws Exception {
        growing();
        List<String> calm = texts();
        WholeThreadTest other = new WholeThreadTest();
        other.server.faults().next(1, "chat.postMessage", new Fault.AnswerLost());
        other.server.faults().next(1, "chat.postMessage", new Fault.Status(503));
        other.server.faults().next(1, "chat.update", new Fault.AnswerLost());
        other.growing();
        other.close();
        assertThat(other.texts()).isEqualTo(calm);
        assertThat(other.server.journal().count("chat.postMessage", Outcome.LOST))
                .isOne();
    }

    /** A run that is told after each event. */
    private void growing() {
        RunLog whole = trouble();
        for (int events = 2; events <= whole.log().size(); events++) {
            RunLog soFar = new RunLog(whole.log().subList(0, events));
            teller.tellAll(soFar, board, thread);
        }
    }

    private static RunLog trouble() {
        Problem slow = new Problem.NodeOverdue(new NodeName("wiki-2"), NodeState.STARTING, Duration.ofMinutes(15));
        Problem failed = new Problem.FinalizationFailed(List.of("task <1> failed", "& so did another"));
        return RunLog.replacing("wiki-2")
                .seen("wiki-2", NodeState.STARTING, null)
                .then(new RunEvent.ProblemRaised(slow))
                .then(new RunEvent.ProblemCleared(slow))
                .then(new RunEvent.ProblemRaised(failed))
                .then(new RunEvent.RunCompleted(true));
    }

    private List<String> texts() {
        return channel.messages().stream().map(message -> message.text()).toList();
    }
}
