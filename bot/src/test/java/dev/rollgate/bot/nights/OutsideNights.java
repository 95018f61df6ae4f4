package dev.rollgate.bot.nights;

import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.sandbox.confluence.ProcessState;

/** Somebody acts outside the bot: it is seen within two polls, told, never fought, and taken over where people say so. */
final class OutsideNights {
    private OutsideNights() {}

    @Night(Problem.NodeUpgradedOutside.class)
    static void aNodeThatSomebodyElseUpgradedIsTakenOver(Scene scene) {
        Outsider outsider = new Outsider(scene);
        scene.starts();
        scene.isAskedAbout("wiki-3");
        scene.crew().replaces("wiki-1", Place.NEW);
        outsider.hasActed();
        Alert alert = outsider.isNoticed(Problem.NodeUpgradedOutside.class).says("wiki-1");
        scene.chooses("Take over", alert, RunEvent.TakenOver.class);
        alert.ends(Incident.How.TakenOver.class);
        scene.upgrades("wiki-3");
        outsider.isNotFought();
        scene.endsWell();
        scene.serve(Place.NEW, "wiki-1", "wiki-2", "wiki-3");
    }

    @Night(Problem.CancelledOutside.class)
    static void anUpgradeThatSomebodyElseCancelledIsBegunAnew(Scene scene) {
        Outsider outsider = new Outsider(scene);
        scene.starts();
        scene.isAskedAbout("wiki-3");
        outsider.orders(scene.cluster()::cancel);
        Alert alert = outsider.isNoticed(Problem.CancelledOutside.class).says("upgrade mode off");
        scene.chooses("Take over", alert, RunEvent.TakenOver.class);
        alert.ends(Incident.How.TakenOver.class);
        scene.isAskedAbout("start");
        outsider.isNotFought();
        scene.endsWell();
        scene.serve(Place.NEW, "wiki-1", "wiki-2", "wiki-3");
    }

    @Night(Problem.CancelledOutside.class)
    static void anUpgradeThatSomebodyElseCancelledIsCancelledHereToo(Scene scene) {
        Outsider outsider = new Outsider(scene);
        scene.starts();
        scene.isAskedAbout("wiki-3");
        outsider.orders(scene.cluster()::cancel);
        Alert alert = outsider.isNoticed(Problem.CancelledOutside.class);
        scene.chooses("Cancel the upgrade", alert, RunEvent.CancelRequested.class);
        scene.ends("cancelled", Phase.Cancelled.class);
        alert.ends(Incident.How.class);
        outsider.isNotFought();
        scene.serve(Place.OLD, "wiki-1", "wiki-2", "wiki-3");
    }

    @Night(Problem.FinalizedOutside.class)
    static void anUpgradeThatSomebodyElseFinalizedTooEarlyIsTakenOverWithoutTheNodeThatIsAway(Scene scene) {
        Outsider outsider = new Outsider(scene);
        scene.starts();
        scene.upgrades("wiki-3");
        scene.upgrades("wiki-2");
        scene.isAskedAbout("wiki-1");
        scene.crew().stops("wiki-1");
        outsider.orders(scene.cluster()::approve);
        Alert alert = outsider.isNoticed(Problem.FinalizedOutside.class).says("finalized");
        scene.chooses("Take over", alert, RunEvent.TakenOver.class);
        alert.ends(Incident.How.TakenOver.class);
        scene.ends("complete", Phase.Completed.class);
        outsider.isNotFought();
        scene.serve(Place.NEW, "wiki-2", "wiki-3");
        scene.crew().is("wiki-1", ProcessState.DOWN);
    }

    @Night(Problem.UpgradeModeLost.class)
    static void anUpgradeWhoseModeIsLostInTheMiddleIsAbandonedAsItIs(Scene scene) {
        Outsider outsider = new Outsider(scene);
        scene.starts();
        scene.upgrades("wiki-3");
        scene.isAskedAbout("wiki-2");
        scene.cluster().mishaps().loseUpgradeMode();
        outsider.hasActed();
        Alert alert = outsider.isNoticed(Problem.UpgradeModeLost.class).says("Upgrade mode was switched off");
        scene.chooses("Abandon the run", alert, RunEvent.RunAbandoned.class);
        alert.ends(Incident.How.WithTheRun.class);
        scene.ends("abandoned", Phase.Abandoned.class);
        outsider.isNotFought();
        scene.serve(Place.NEW, "wiki-3");
        scene.serve(Place.OLD, "wiki-1", "wiki-2");
    }
}
