package dev.rollgate.bot.slack.view;

import static dev.rollgate.bot.slack.view.RunLog.ANNA;
import static dev.rollgate.bot.slack.view.RunLog.BEN;
import static dev.rollgate.bot.slack.view.RunLog.CARO;

import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.List;

/** The questions of a run, open and decided. */
public final class GateScenes {
    private GateScenes() {}

    public static Scene open() {
        return new Scene(
                "Questions",
                List.of(
                        gate("The start is asked for", atTheStart(1)),
                        gate(
                                "Two people are needed, and one has approved",
                                atTheStart(2).approved(BEN)),
                        gate("A node is asked about", RunLog.atTheGateOf("wiki-2")),
                        gate("Finalizing is asked for", RunLog.allUpgraded().asked(new GateSubject.Finalize()))));
    }

    public static Scene decided() {
        RunLog node = RunLog.atTheGateOf("wiki-2");
        return new Scene(
                "The same messages, once they are decided",
                List.of(
                        gate("Approved", atTheStart(2).approved(BEN).approved(CARO)),
                        gate("The start is rejected", atTheStart(1).rejected(BEN, new RunEvent.RunCancelled())),
                        gate(
                                "A node is rejected",
                                RunLog.atTheGateOf("wiki-2").rejected(BEN, new RunEvent.RunPaused(BEN))),
                        gate("The run is paused", node.then(new RunEvent.RunPaused(ANNA))),
                        gate(
                                "The run is cancelled",
                                atTheStart(1).then(new RunEvent.CancelRequested(ANNA), new RunEvent.RunCancelled())),
                        gate(
                                "The node was upgraded before anybody answered",
                                RunLog.atTheGateOf("wiki-2").then(new RunEvent.NodeUpgraded(new NodeName("wiki-2"))))));
    }

    private static RunLog atTheStart(int approvals) {
        return new RunLog("prod-wiki", approvals, approvals == 1)
                .passed("wiki-1", "wiki-2", "wiki-3")
                .asked(new GateSubject.Start());
    }

    private static Shot gate(String when, RunLog log) {
        return Shot.seenByAll(when, log.lastGate(), log.log().getLast().event());
    }
}
