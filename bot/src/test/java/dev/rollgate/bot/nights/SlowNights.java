package dev.rollgate.bot.nights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.sandbox.confluence.Mishap;
import dev.rollgate.sandbox.confluence.ProcessState;

/** Something takes longer than its limit. */
final class SlowNights {
    private SlowNights() {}

    @Night(value = Problem.NodeOverdue.class, limits = "starting=2s")
    static void aNodeThatStartsSlowlyIsGivenMoreTime(Scene scene) {
        scene.cluster().hangNextStart("wiki-3");
        scene.starts();
        scene.releases("wiki-3");
        scene.crew().gives("wiki-3", Place.NEW);
        Alert alert = scene.isTold(Problem.NodeOverdue.class).says("wiki-3", "STARTING", "longer than 2 s");
        scene.chooses("Wait 15 min longer", alert, RunEvent.MoreTimeGiven.class);
        alert.ends(Incident.How.MoreTime.class);
        scene.cluster().recover("wiki-3");
        scene.hears(RunEvent.NodeUpgraded.class);
        scene.endsWell();
        scene.serve(Place.NEW, "wiki-1", "wiki-2", "wiki-3");
    }

    @Night(value = Problem.NodeOverdue.class, limits = "stopping=2s")
    static void aNodeThatDoesNotStopIsShutDownAltogether(Scene scene) {
        scene.cluster().mishaps().plan("wiki-3", Mishap.STOP_HANGS, true);
        scene.starts();
        scene.releases("wiki-3");
        scene.cluster().stop("wiki-3");
        Alert alert = scene.isTold(Problem.NodeOverdue.class).says("wiki-3", "TERMINATING", "longer than 2 s");
        scene.chooses("Shut down wiki-3", alert, RunEvent.NodeStopAsked.class);
        scene.cluster().kill("wiki-3");
        scene.crew().is("wiki-3", ProcessState.DOWN);
        alert.ends(Incident.How.ByItself.class);
        scene.crew().replaces("wiki-3", Place.NEW);
        scene.endsWell();
        scene.serve(Place.NEW, "wiki-1", "wiki-2", "wiki-3");
    }

    @Night(value = Problem.NodeOverdue.class, limits = "offline=2s")
    static void aNodeThatIsForgottenIsAskedForAgain(Scene scene) {
        scene.starts();
        scene.releases("wiki-3");
        scene.crew().stops("wiki-3");
        Alert alert = scene.isTold(Problem.NodeOverdue.class).says("wiki-3", "OFFLINE", "longer than 2 s");
        assertThat(scene.chooses("Retry wiki-3", alert, RunEvent.StepRetried.class)
                        .plainText())
                .contains("wiki-3", Place.NEW);
        alert.ends(Incident.How.Retried.class);
        scene.crew().replaces("wiki-3", Place.NEW);
        scene.endsWell();
        scene.serve(Place.NEW, "wiki-1", "wiki-2", "wiki-3");
    }

    @Night(value = Problem.NodeNotRunning.class, limits = "starting=2s")
    static void aNodeThatIsActiveButNotRunningIsStartedAgain(Scene scene) {
        scene.starts();
        scene.releases("wiki-3");
        scene.crew().stops("wiki-3");
        scene.cluster().install("wiki-3", Place.NEW);
        scene.crew().is("wiki-3", ProcessState.DOWN);
        scene.cluster().startUp("wiki-3");
        scene.cluster().mishaps().selfReports("wiki-3", "MAINTENANCE");
        Alert alert = scene.isTold(Problem.NodeNotRunning.class).says("wiki-3", "MAINTENANCE", "longer than 2 s");
        scene.chooses("Retry wiki-3", alert, RunEvent.StepRetried.class);
        alert.ends(Incident.How.Retried.class);
        scene.crew().stops("wiki-3");
        scene.crew().startsUp("wiki-3");
        scene.hears(RunEvent.NodeUpgraded.class);
        scene.endsWell();
        scene.serve(Place.NEW, "wiki-1", "wiki-2", "wiki-3");
    }
}
