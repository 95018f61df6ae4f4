package dev.rollgate.bot.nights;

import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;

/** A node comes back with something else on it than was meant. */
final class WrongSoftwareNights {
    private WrongSoftwareNights() {}

    @Night(Problem.NodeOnWrongVersion.class)
    static void aNodeOnTheWrongVersionIsReplacedAgain(Scene scene) {
        scene.cluster().mishaps().nextVersion("wiki-3", "9.2.20");
        scene.starts();
        scene.releases("wiki-3");
        scene.crew().replaces("wiki-3", Place.NEW);
        Alert alert = scene.isTold(Problem.NodeOnWrongVersion.class).says("wiki-3", "9.2.20");
        scene.chooses("Retry wiki-3", alert, RunEvent.StepRetried.class);
        scene.crew().replaces("wiki-3", Place.NEW);
        alert.ends(Incident.How.ByItself.class);
        scene.endsWell();
        scene.serve(Place.NEW, "wiki-1", "wiki-2", "wiki-3");
    }

    @Night(Problem.NodeOnWrongBuild.class)
    static void aNodeOfAnotherBuildIsRolledBackAndTriedAgain(Scene scene) {
        scene.starts();
        scene.upgrades("wiki-3");
        scene.cluster().mishaps().nextBuild("wiki-2", "9999");
        scene.releases("wiki-2");
        scene.crew().replaces("wiki-2", Place.NEW);
        Alert alert = scene.isTold(Problem.NodeOnWrongBuild.class).says("wiki-2", "9999");
        scene.chooses("Roll back wiki-2", alert, RunEvent.NodeRollbackBegun.class);
        scene.crew().replaces("wiki-2", Place.OLD);
        scene.hears(RunEvent.NodeRolledBack.class);
        alert.ends(Incident.How.ByItself.class);
        scene.types("resume " + scene.place().name(), RunEvent.RunResumed.class);
        scene.endsWell();
        scene.serve(Place.NEW, "wiki-1", "wiki-2", "wiki-3");
    }
}
