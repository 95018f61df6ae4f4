package dev.rollgate.bot.nights;

import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.sandbox.confluence.Mishap;
import dev.rollgate.sandbox.confluence.ProcessState;

/** The list of nodes is not what it was: rows go, come, stay behind, or are known by something else. */
final class RowNights {
    private RowNights() {}

    @Night(Problem.NodeVanished.class)
    static void aNodeThatVanishesIsLeftOut(Scene scene) {
        scene.starts();
        scene.upgrades("wiki-3");
        scene.isAskedAbout("wiki-2");
        scene.cluster().mishaps().disappear("wiki-1");
        Alert alert = scene.isTold(Problem.NodeVanished.class).says("wiki-1");
        scene.chooses("Skip wiki-1", alert, RunEvent.LeaveOutAsked.class);
        scene.hears(RunEvent.NodeLeftOut.class);
        alert.ends(Incident.How.ByItself.class);
        scene.endsWell();
        scene.serve(Place.NEW, "wiki-2", "wiki-3");
        scene.crew().is("wiki-1", ProcessState.DOWN);
    }

    @Night(Problem.GhostRow.class)
    static void aNodeThatComesBackUnderAnotherAddressLeavesAGhostAndNothingToDo(Scene scene) {
        scene.cluster().mishaps().plan("wiki-3", Mishap.NEW_ADDRESS, true);
        scene.starts();
        scene.upgrades("wiki-3");
        scene.isTold(Problem.GhostRow.class).says("wiki-3", "10.1.0.13").offersNothing();
        scene.endsWell();
        scene.serve(Place.NEW, "wiki-1", "wiki-2", "wiki-3");
    }

    @Night(Problem.NodeIdChanged.class)
    static void aNodeThatComesBackUnderAnotherIdIsRecognised(Scene scene) {
        scene.cluster().mishaps().plan("wiki-3", Mishap.NEW_ID, true);
        scene.starts();
        scene.upgrades("wiki-3");
        scene.isTold(Problem.NodeIdChanged.class).says("wiki-3").offersNothing();
        scene.endsWell();
        scene.serve(Place.NEW, "wiki-1", "wiki-2", "wiki-3");
    }

    @Night(Problem.LeftOutNodeIsBack.class)
    static void aNodeThatWasLeftOutAndIsBackTakesPartAgain(Scene scene) {
        scene.cluster().failNextStart("wiki-3");
        scene.starts();
        scene.releases("wiki-3");
        scene.crew().gives("wiki-3", Place.NEW);
        Alert error = scene.isTold(Problem.NodeInError.class);
        scene.chooses("Skip wiki-3", error, RunEvent.LeaveOutAsked.class);
        scene.crew().stops("wiki-3");
        scene.hears(RunEvent.NodeLeftOut.class);
        scene.isAskedAbout("wiki-2");
        scene.crew().startsUp("wiki-3");
        Alert back = scene.isTold(Problem.LeftOutNodeIsBack.class).says("wiki-3");
        scene.chooses("Take over", back, RunEvent.TakenOver.class);
        back.ends(Incident.How.TakenOver.class);
        scene.hears(RunEvent.NodeUpgraded.class);
        scene.endsWell();
        scene.serve(Place.NEW, "wiki-1", "wiki-2", "wiki-3");
    }

    @Night(Problem.NodeJoined.class)
    static void aNodeThatJoinsIsTakenIntoThePlan(Scene scene) {
        scene.starts();
        scene.isAskedAbout("wiki-3");
        scene.place().adds("wiki-4", Place.OLD);
        Alert alert = scene.isTold(Problem.NodeJoined.class).says("wiki-4", "not in the plan");
        scene.chooses("Take over", alert, RunEvent.TakenOver.class);
        alert.ends(Incident.How.TakenOver.class);
        scene.endsWell();
        scene.serve(Place.NEW, "wiki-1", "wiki-2", "wiki-3", "wiki-4");
    }
}
