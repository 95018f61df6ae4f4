package dev.rollgate.sandbox.page;

import dev.rollgate.sandbox.confluence.ClusterReport;
import dev.rollgate.sandbox.confluence.ClusterState;
import dev.rollgate.sandbox.confluence.FinalizationFault;
import dev.rollgate.sandbox.confluence.Mishaps;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a visitor may do to the cluster as a whole, as somebody outside of the bot. The second time, switches are taken back. */
enum ClusterDeed {
    SWITCH_ON("switchOn"),
    SWITCH_OFF("switchOff"),
    FINALIZE("finalize"),
    RETRY("retry"),
    LOSE_MODE("loseMode"),
    ADD_NODE("addNode"),
    FAIL_ONCE("failOnce"),
    FAIL_EVERYWHERE("failEverywhere"),
    HANG("hang"),
    FINISH("finish"),
    RESTART_BREAKS("restartBreaks"),
    ERROR_BLOCKS("errorBlocks");

    private final String word;

    ClusterDeed(String word) {
        this.word = word;
    }

    /** As the page calls it. */
    String word() {
        return word;
    }

    /** @throws IllegalArgumentException if there is none */
    static ClusterDeed called(String word) {
        return Arrays.stream(values())
                .filter(deed -> deed.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody can " + word + " a cluster"));
    }

    /**
     * Whether Confluence lets it be done now.
     *
     * @param report null while nobody serves
     */
    boolean isPossible(@Nullable ClusterReport report) {
        return switch (this) {
            case SWITCH_ON -> isIn(ClusterState.STABLE, report);
            case SWITCH_OFF -> isIn(ClusterState.READY_TO_UPGRADE, report);
            case FINALIZE -> isIn(ClusterState.READY_TO_RUN_UPGRADE_TASKS, report);
            case RETRY -> isIn(ClusterState.UPGRADE_TASKS_FAILED, report);
            case LOSE_MODE -> report != null && report.upgradeModeEnabled();
            case FINISH -> report != null && !report.upgradeModeEnabled() && report.hasFinalizationTasks();
            case ADD_NODE, FAIL_ONCE, FAIL_EVERYWHERE, HANG, RESTART_BREAKS, ERROR_BLOCKS -> true;
        };
    }

    private static boolean isIn(ClusterState state, @Nullable ClusterReport report) {
        return report != null && report.state() == state;
    }

    /** Whether it is in force now, so that doing it again takes it back. */
    boolean isOn(Mishaps mishaps) {
        return switch (this) {
            case FAIL_ONCE -> mishaps.finalization() == FinalizationFault.FAILS_ONCE;
            case FAIL_EVERYWHERE -> mishaps.finalization() == FinalizationFault.FAILS_ON_EVERY_NODE;
            case HANG -> mishaps.finalization() == FinalizationFault.HANGS;
            case RESTART_BREAKS -> mishaps.restartBeforeFinalizeBreaks();
            case ERROR_BLOCKS -> mishaps.errorBlocksStart();
            case SWITCH_ON, SWITCH_OFF, FINALIZE, RETRY, LOSE_MODE, ADD_NODE, FINISH -> false;
        };
    }
}
