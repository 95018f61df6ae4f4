package dev.rollgate.sandbox.page;

import dev.rollgate.sandbox.confluence.Answer;
import dev.rollgate.sandbox.confluence.ClusterReport;
import dev.rollgate.sandbox.confluence.FinalizationFault;
import dev.rollgate.sandbox.confluence.Mishaps;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import java.io.IOException;
import java.util.function.Function;

/** What somebody does to the cluster as a whole, in Confluence's own pages or behind its back. The model's own refusal is an IllegalStateException. */
final class ClusterDeeds {
    private final Scene scene;
    private final SimulatedCluster cluster;
    private final Mishaps mishaps;

    ClusterDeeds(Scene scene) {
        this.scene = scene;
        this.cluster = scene.world().cluster();
        this.mishaps = cluster.mishaps();
    }

    void perform(Body asked) throws IOException {
        ClusterDeed deed = ClusterDeed.called(asked.text("deed"));
        boolean on = !deed.isOn(mishaps);
        switch (deed) {
            case SWITCH_ON -> call(cluster::start);
            case SWITCH_OFF -> call(cluster::cancel);
            case FINALIZE -> call(cluster::approve);
            case RETRY -> call(cluster::retryUpgrade);
            case LOSE_MODE -> mishaps.loseUpgradeMode();
            case ADD_NODE ->
                scene.world().addNode(asked.versionOr(scene.setting().from()));
            case FAIL_ONCE -> finalization(FinalizationFault.FAILS_ONCE, on);
            case FAIL_EVERYWHERE -> finalization(FinalizationFault.FAILS_ON_EVERY_NODE, on);
            case HANG -> finalization(FinalizationFault.HANGS, on);
            case FINISH -> mishaps.finishFinalization();
            case RESTART_BREAKS -> mishaps.restartBeforeFinalizeBreaks(on);
            case ERROR_BLOCKS -> mishaps.errorBlocksStart(on);
        }
    }

    private void finalization(FinalizationFault fault, boolean on) {
        cluster.finalization(on ? fault : FinalizationFault.NONE);
    }

    private void call(Function<String, Answer<ClusterReport>> call) {
        String answering = cluster.serving().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no node of the cluster serves"));
        switch (call.apply(answering)) {
            case Answer.Done<ClusterReport> done -> {}
            case Answer.Conflict<ClusterReport>(String name, var state) ->
                throw new IllegalStateException("Confluence refuses " + name + " in " + state);
            case Answer.NotFound<ClusterReport> missing -> throw new IllegalStateException("no row " + missing.id());
            case Answer.Unanswered<ClusterReport> down -> throw new IllegalStateException(down.host() + " went away");
        }
    }
}
