package dev.rollgate.bot.nights;

import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.sandbox.confluence.Mishap;
import dev.rollgate.sandbox.confluence.ProcessState;

/** A node fails: in its turn, out of its turn, or so that it does not know itself any more. */
final class NodeNights {
    private NodeNights() {}

    @Night(Problem.NodeInError.class)
    static void aNodeThatFailsIsShutDownAndLeftOut(Scene scene) {
        scene.cluster().failNextStart("wiki-3");
        scene.starts();
        scene.releases("wiki-3");
        scene.crew().gives("wiki-3", Place.NEW);
        Alert alert = scene.isTold(Problem.NodeInError.class).says("wiki-3", "ERROR");
        scene.chooses("Shut down wiki-3", alert, RunEvent.NodeStopAsked.class);
        scene.chooses("Skip wiki-3", alert, RunEvent.LeaveOutAsked.class);
        scene.crew().stops("wiki-3");
        scene.hears(RunEvent.NodeLeftOut.class);
        alert.ends(Incident.How.ByItself.class);
        scene.endsWell();
        scene.serve(Place.NEW, "wiki-1", "wiki-2");
        scene.crew().is("wiki-3", ProcessState.DOWN);
    }

    @Night(Problem.NodeInError.class)
    static void aNodeThatFailsAndRecoversIsOverByItself(Scene scene) {
        scene.cluster().failNextStart("wiki-3");
        scene.starts();
        scene.releases("wiki-3");
        scene.crew().gives("wiki-3", Place.NEW);
        Alert alert = scene.isTold(Problem.NodeInError.class).says("wiki-3", "ERROR");
        scene.cluster().recover("wiki-3");
        alert.ends(Incident.How.ByItself.class);
        scene.hears(RunEvent.ProblemCleared.class);
        scene.endsWell();
        scene.serve(Place.NEW, "wiki-1", "wiki-2", "wiki-3");
    }

    @Night(Problem.NodeSetUpAnew.class)
    static void aNodeWithoutItsHomeIsStoppedAndStartedAgain(Scene scene) {
        scene.cluster().mishaps().plan("wiki-3", Mishap.START_FROM_SCRATCH, true);
        scene.starts();
        scene.releases("wiki-3");
        scene.crew().gives("wiki-3", Place.NEW);
        Alert alert = scene.isTold(Problem.NodeSetUpAnew.class).says("wiki-3", "FIRST_RUN");
        scene.chooses("Stop wiki-3", alert, RunEvent.NodeStopAsked.class);
        scene.crew().stops("wiki-3");
        scene.crew().startsUp("wiki-3");
        alert.ends(Incident.How.ByItself.class);
        scene.endsWell();
        scene.serve(Place.NEW, "wiki-1", "wiki-2", "wiki-3");
    }

    @Night(Problem.OtherNodeAway.class)
    static void anotherNodeThatGoesAwayHoldsTheLineUntilItIsBack(Scene scene) {
        scene.starts();
        scene.isAskedAbout("wiki-3");
        scene.cluster().kill("wiki-1");
        Alert alert = scene.isTold(Problem.OtherNodeAway.class).says("wiki-1", "OFFLINE");
        scene.crew().startsUp("wiki-1");
        alert.ends(Incident.How.ByItself.class);
        scene.endsWell();
        scene.serve(Place.NEW, "wiki-1", "wiki-2", "wiki-3");
    }

    @Night(value = Problem.TasksLinger.class, limits = "quiesce=2s")
    static void aNodeWhoseTasksDoNotEndIsTakenOutOfRotationAndWaitedFor(Scene scene) {
        scene.starts();
        scene.isAskedAbout("wiki-3");
        scene.cluster().tasks("wiki-3", 2);
        scene.approves("wiki-3");
        Alert alert = scene.isTold(Problem.TasksLinger.class).says("wiki-3", "2 tasks", "longer than");
        scene.chooses("Disconnect wiki-3", alert, RunEvent.NodeDisconnected.class);
        scene.cluster().rotation("wiki-3", false);
        scene.cluster().tasks("wiki-3", 0);
        alert.ends(Incident.How.ByItself.class);
        scene.hears(RunEvent.ReplacementAsked.class);
        scene.crew().replaces("wiki-3", Place.NEW);
        scene.hears(RunEvent.NodeUpgraded.class);
        scene.types("node " + scene.place().name() + " wiki-3 reconnect", RunEvent.NodeReconnected.class);
        scene.hears(RunEvent.NodeReconnected.class);
        scene.cluster().rotation("wiki-3", true);
        scene.endsWell();
        scene.serve(Place.NEW, "wiki-1", "wiki-2", "wiki-3");
    }

    @Night(value = Problem.UnevenUsers.class, nodes = 2)
    static void aNodeThatAllUsersGoToIsDisconnectedForAWhile(Scene scene) {
        scene.starts();
        scene.upgrades("wiki-2");
        scene.cluster().users("wiki-2", 200);
        Alert alert = scene.isTold(Problem.UnevenUsers.class).says("wiki-2", "200 users");
        scene.chooses("Disconnect wiki-2", alert, RunEvent.NodeDisconnected.class);
        scene.cluster().rotation("wiki-2", false);
        scene.chooses("Reconnect wiki-2", alert, RunEvent.NodeReconnected.class);
        scene.cluster().rotation("wiki-2", true);
        scene.cluster().users("wiki-2", 5);
        alert.ends(Incident.How.ByItself.class);
        scene.endsWell();
        scene.serve(Place.NEW, "wiki-1", "wiki-2");
    }
}
