package dev.rollgate.sandbox.page;

import dev.rollgate.sandbox.confluence.MachineReport;
import dev.rollgate.sandbox.confluence.Mishap;
import dev.rollgate.sandbox.confluence.ProcessState;
import dev.rollgate.sandbox.world.World;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a visitor may do to a machine, and when. The second time, those that plan or switch something take it back. */
enum NodeDeed {
    STOP("stop"),
    INSTALL("install"),
    INSTALL_OLD("installOld"),
    START("start"),
    REPLACE("replace"),
    ROLL_BACK("rollBack"),
    KILL("kill"),
    OUT_OF_ROTATION("outOfRotation"),
    FAIL("fail"),
    FAIL_NEXT_START("failNextStart", Mishap.START_FAILS),
    SCRATCH_NEXT_START("scratchNextStart", Mishap.START_FROM_SCRATCH),
    HANG_NEXT_START("hangNextStart", Mishap.START_HANGS),
    HANG_NEXT_STOP("hangNextStop", Mishap.STOP_HANGS),
    OTHER_VERSION("otherVersion"),
    OTHER_BUILD("otherBuild"),
    NEW_ADDRESS("newAddress", Mishap.NEW_ADDRESS),
    NEW_ID("newId", Mishap.NEW_ID),
    TASKS_STAY("tasksStay"),
    USERS_PILE_UP("usersPileUp"),
    SAY_STARTING("sayStarting"),
    SAY_FIRST_RUN("sayFirstRun"),
    SILENCE("silence"),
    VANISH("vanish"),
    DISAPPEAR("disappear"),
    RECOVER("recover");

    private final String word;
    private final @Nullable Mishap mishap;

    NodeDeed(String word) {
        this(word, null);
    }

    NodeDeed(String word, @Nullable Mishap mishap) {
        this.word = word;
        this.mishap = mishap;
    }

    /** As the page calls it. */
    String word() {
        return word;
    }

    /** What it plans; null: it does something else. */
    @Nullable
    Mishap mishap() {
        return mishap;
    }

    /** @throws IllegalArgumentException if there is none */
    static NodeDeed called(String word) {
        return Arrays.stream(values())
                .filter(deed -> deed.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody can " + word + " a node"));
    }

    /** Whether the cluster's model lets it be done now. */
    boolean isPossible(MachineReport machine) {
        ProcessState process = machine.process();
        return switch (this) {
            case STOP -> hasProcess(process) && process != ProcessState.STOPPING;
            case KILL, VANISH -> hasProcess(process);
            case INSTALL, INSTALL_OLD, START -> process == ProcessState.DOWN;
            case REPLACE, ROLL_BACK -> process != ProcessState.INSTALLING && machine.replacement() == null;
            case FAIL -> process == ProcessState.RUNNING;
            case SILENCE -> machine.mute() || hasProcess(process) && process != ProcessState.REFUSED;
            case SAY_STARTING, SAY_FIRST_RUN -> hasProcess(process);
            case USERS_PILE_UP -> machine.inRotation();
            case RECOVER -> process == ProcessState.STARTING || process == ProcessState.ERROR;
            case FAIL_NEXT_START, SCRATCH_NEXT_START, HANG_NEXT_START, HANG_NEXT_STOP, NEW_ADDRESS, NEW_ID -> true;
            case OTHER_VERSION, OTHER_BUILD, TASKS_STAY, OUT_OF_ROTATION, DISAPPEAR -> true;
        };
    }

    /** Whether it is in force now, so that doing it again takes it back. */
    boolean isOn(MachineReport machine, World world) {
        return switch (this) {
            case FAIL_NEXT_START, SCRATCH_NEXT_START, HANG_NEXT_START, HANG_NEXT_STOP, NEW_ADDRESS, NEW_ID ->
                machine.planned().stream().anyMatch(planned -> planned == mishap);
            case OTHER_VERSION -> machine.nextVersion() != null;
            case OTHER_BUILD -> machine.nextBuild() != null;
            case OUT_OF_ROTATION -> !machine.inRotation();
            case USERS_PILE_UP -> machine.usersPileUp();
            case SAY_STARTING -> "STARTING".equals(machine.selfReport());
            case SAY_FIRST_RUN -> "FIRST_RUN".equals(machine.selfReport());
            case SILENCE -> machine.mute();
            case TASKS_STAY -> world.tasksStay(machine.host());
            case STOP, INSTALL, INSTALL_OLD, START, REPLACE, ROLL_BACK, KILL, FAIL, VANISH, DISAPPEAR, RECOVER -> false;
        };
    }

    private static boolean hasProcess(ProcessState process) {
        return switch (process) {
            case STARTING, RUNNING, STOPPING, ERROR, REFUSED -> true;
            case DOWN, INSTALLING, KILLED -> false;
        };
    }
}
