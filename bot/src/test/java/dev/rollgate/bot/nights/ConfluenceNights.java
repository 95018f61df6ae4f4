package dev.rollgate.bot.nights;

import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.sandbox.confluence.Fault;
import dev.rollgate.sandbox.confluence.Faults;

/** Confluence does not answer, or answers nonsense. */
final class ConfluenceNights {
    private ConfluenceNights() {}

    @Night(value = Problem.OutOfContact.class, nodes = 2)
    static void aConfluenceThatIsSilentForAMinuteIsOverByItself(Scene scene) {
        scene.starts();
        scene.isAskedAbout("wiki-2");
        scene.place().confluence().faults().untilCleared(Fault.status(503));
        Alert alert = scene.isTold(Problem.OutOfContact.class).says("503");
        scene.place().confluence().faults().clear();
        alert.ends(Incident.How.ByItself.class);
        scene.endsWell();
        scene.serve(Place.NEW, "wiki-1", "wiki-2");
    }

    @Night(value = Problem.NotReadyToFinalize.class, nodes = 2)
    static void aClusterThatDoesNotSayThatItIsReadyIsNotFinalized(Scene scene) {
        scene.starts();
        scene.upgrades("wiki-2");
        scene.releases("wiki-1");
        scene.place().confluence().faults().untilCleared(new Fault.NamesState("MIXED"), Faults.Where.path("/rest/zdu"));
        scene.crew().replaces("wiki-1", Place.NEW);
        Alert alert = scene.isTold(Problem.NotReadyToFinalize.class).says("MIXED", "cannot be finalized");
        scene.place().confluence().faults().clear();
        alert.ends(Incident.How.ByItself.class);
        scene.endsWell();
        scene.serve(Place.NEW, "wiki-1", "wiki-2");
    }
}
