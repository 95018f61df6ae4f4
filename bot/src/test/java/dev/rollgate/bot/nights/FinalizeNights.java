package dev.rollgate.bot.nights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.sandbox.confluence.FinalizationFault;

/** All nodes are upgraded, and yet it does not end. */
final class FinalizeNights {
    private FinalizeNights() {}

    @Night(Problem.FinalizationFailed.class)
    static void upgradeTasksThatFailAreRunAgain(Scene scene) {
        scene.cluster().finalization(FinalizationFault.FAILS_ONCE);
        isFinalizing(scene);
        Alert alert = scene.isTold(Problem.FinalizationFailed.class).says("upgrade tasks failed");
        scene.chooses("Retry", alert, RunEvent.RetryRequested.class);
        alert.ends(Incident.How.ByItself.class);
        scene.ends("complete", Phase.Completed.class);
        scene.serve(Place.NEW, "wiki-1", "wiki-2", "wiki-3");
        assertThat(scene.answerTo("rollback " + scene.place().name())).contains("backup");
    }

    @Night(value = Problem.FinalizationOverdue.class, limits = "finalizing=2s")
    static void upgradeTasksThatTakeLongAreGivenMoreTime(Scene scene) {
        scene.cluster().finalization(FinalizationFault.HANGS);
        isFinalizing(scene);
        Alert alert = scene.isTold(Problem.FinalizationOverdue.class).says("longer than 2 s");
        scene.chooses("Wait 1 h longer", alert, RunEvent.MoreTimeGiven.class);
        alert.ends(Incident.How.MoreTime.class);
        scene.cluster().mishaps().finishFinalization();
        scene.ends("complete", Phase.Completed.class);
        scene.serve(Place.NEW, "wiki-1", "wiki-2", "wiki-3");
    }

    @Night(value = Problem.NotFinalized.class, limits = "unfinalized=2s")
    static void anUpgradeThatNobodyFinalizesIsRolledBackNodeByNode(Scene scene) {
        allAreUpgraded(scene);
        Alert alert = scene.isTold(Problem.NotFinalized.class).says("not finalized", "CONFSERVER-104200");
        scene.chooses("Roll back the upgrade", alert, RunEvent.RollbackRequested.class);
        alert.ends(Incident.How.ByItself.class);
        scene.crew().finishes();
        scene.ends("rolled back", Phase.RolledBack.class);
        scene.serve(Place.OLD, "wiki-1", "wiki-2", "wiki-3");
        assertThat(scene.cluster().facts().mostOut()).isEqualTo(1);
    }

    private static void isFinalizing(Scene scene) {
        allAreUpgraded(scene);
        scene.approves("finalize");
    }

    private static void allAreUpgraded(Scene scene) {
        scene.starts();
        scene.upgrades("wiki-3");
        scene.upgrades("wiki-2");
        scene.upgrades("wiki-1");
    }
}
