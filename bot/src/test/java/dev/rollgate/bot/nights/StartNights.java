package dev.rollgate.bot.nights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.sandbox.confluence.Fault;
import dev.rollgate.sandbox.confluence.Faults;

/** An upgrade does not begin as it should, or does not end before it has begun. */
final class StartNights {
    private StartNights() {}

    @Night(Problem.StartHeld.class)
    static void upgradeModeThatSomebodyElseSwitchedOnIsTakenOver(Scene scene) {
        Outsider outsider = new Outsider(scene);
        scene.asksForARun();
        outsider.orders(scene.cluster()::start);
        scene.approves("start");
        Alert alert = scene.isTold(Problem.StartHeld.class).says("Upgrade mode is on");
        scene.chooses("Take over", alert, RunEvent.TakenOver.class);
        alert.ends(Incident.How.TakenOver.class);
        scene.isAskedAbout("wiki-3");
        outsider.isNotFought();
        scene.endsWell();
        scene.serve(Place.NEW, "wiki-1", "wiki-2", "wiki-3");
    }

    @Night(Problem.StartHeld.class)
    static void aStartWithoutANodeIsHeldUntilTheNodeIsBack(Scene scene) {
        scene.asksForARun();
        scene.crew().stops("wiki-1");
        scene.approves("start");
        Alert alert = scene.isTold(Problem.StartHeld.class).says("not switched on");
        scene.crew().startsUp("wiki-1");
        alert.ends(Incident.How.ByItself.class);
        scene.endsWell();
        scene.serve(Place.NEW, "wiki-1", "wiki-2", "wiki-3");
    }

    /** Told before anything is touched: no run begins, so there is no thread either. */
    @Night(Problem.NodeInError.class)
    static void aClusterWithANodeInErrorCannotStartAndIsToldWhichNode(Scene scene) {
        scene.cluster().mishaps().fail("wiki-2");
        scene.types("start " + scene.place().name() + " " + Place.NEW, RunEvent.RunRequested.class);
        scene.happens(RunEvent.PreflightBlocked.class);
        scene.talk()
                .awaiting("the reason")
                .until(() -> scene.talk().toldTo(scene.olga()).stream()
                        .anyMatch(word -> word.contains("wiki-2 is in ERROR")));
        assertThat(scene.place().channel().messages()).isEmpty();
    }

    @Night(value = Problem.OrderWithoutEffect.class, nodes = 2)
    static void anOrderThatConfluenceDoesNotTakeIsGivenAgainAndTold(Scene scene) {
        Faults faults = scene.place().confluence().faults();
        faults.untilCleared(new Fault.LosesOrder(), Faults.Where.path("/start"));
        scene.asksForARun();
        scene.approves("start");
        Alert alert = scene.isTold(Problem.OrderWithoutEffect.class).says("3 times");
        faults.clear();
        alert.ends(Incident.How.ByItself.class);
        scene.endsWell();
        scene.serve(Place.NEW, "wiki-1", "wiki-2");
    }

    @Night(Problem.CancelHeld.class)
    static void aCancelIsHeldWhileANodeIsAway(Scene scene) {
        Faults faults = scene.place().confluence().faults();
        faults.untilCleared(new Fault.LosesOrder(), Faults.Where.path("/cancel"));
        scene.starts();
        scene.isAskedAbout("wiki-3");
        scene.types("cancel " + scene.place().name(), RunEvent.CancelRequested.class);
        scene.happens(RunEvent.UpgradeModeOffAsked.class);
        scene.crew().stops("wiki-1");
        faults.clear();
        Alert alert = scene.isTold(Problem.CancelHeld.class).says("cannot be switched off");
        scene.crew().startsUp("wiki-1");
        alert.ends(Incident.How.class);
        scene.ends("cancelled", Phase.Cancelled.class);
        scene.serve(Place.OLD, "wiki-1", "wiki-2", "wiki-3");
    }
}
