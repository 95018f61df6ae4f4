package dev.rollgate.bot.slack.thread;

import dev.rollgate.bot.slack.view.PagesSeen;
import dev.rollgate.bot.slack.view.Room;
import dev.rollgate.bot.slack.view.RunLog;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.util.Optional;

/** A bot's projections over a strict fake Slack, on a clock of their own. */
class Telling {
    final SettableClock clock = new SettableClock(RunLog.START.plus(Duration.ofHours(1)));
    final FakeSlack slack = new FakeSlack(clock);
    final Teller teller = new Teller(clock);
    /** What pagers have. */
    PagesSeen paged = PagesSeen.NONE;

    final Courier courier = new Courier(slack, new Pace(clock));
    final BoardProjection board =
            new BoardProjection(courier, cluster -> Optional.of(RunLog.ROOM), run -> paged, clock);
    final ThreadProjection thread =
            new ThreadProjection(courier, cluster -> Optional.<Room>of(RunLog.ROOM), new RootMessages(teller));
    final PrivateProjection whispers = new PrivateProjection(courier, cluster -> Optional.of(RunLog.ROOM));

    /** The root message, so that the thread can begin. */
    String root(RunLog log) {
        teller.tellAll(log, board);
        return slack.inChannel().getFirst().ts();
    }

    /** From the start through one node to the end. */
    static RunLog wholeRun() {
        return RunLog.upgraded("wiki-2")
                .then(new RunEvent.RunPaused(RunLog.ANNA))
                .then(new RunEvent.RunResumed(RunLog.ANNA))
                .seen("wiki-1", NodeState.ACTIVE, RunLog.TARGET.toString())
                .then(new RunEvent.NodeUpgraded(new NodeName("wiki-1")))
                .seen("wiki-3", NodeState.ACTIVE, RunLog.TARGET.toString())
                .then(new RunEvent.NodeUpgraded(new NodeName("wiki-3")))
                .asked(new GateSubject.Finalize())
                .approved(RunLog.BEN)
                .then(new RunEvent.FinalizeAsked(1))
                .then(new RunEvent.RunCompleted(false));
    }
}
