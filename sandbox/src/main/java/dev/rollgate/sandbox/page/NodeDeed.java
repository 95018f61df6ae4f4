package dev.rollgate.sandbox.page;

import dev.rollgate.sandbox.confluence.MachineReport;
import dev.rollgate.sandbox.confluence.Mishap;
import dev.rollgate.sandbox.confluence.ProcessState;
import dev.rollgate.sandbox.world.World;
import java.util.Arrays;

/** What a visitor may do to a machine, and when. The second time, those that plan or switch something take it back. */
enum NodeDeed {
    STOP("stop"),
    INSTALL("install"),
    START("start"),
    REPLACE("replace"),
    KILL("kill"),
    FAIL_NEXT_START("failNextStart"),
    HANG_NEXT_START("hangNextStart"),
    TASKS_STAY("tasksStay"),
    SILENCE("silence"),
    VANISH("vanish"),
    RECOVER("recover");

    private final String word;

    NodeDeed(String word) {
        this.word = word;
    }

    /** As the page calls it. */
    String word() {
        return word;
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
            case INSTALL, START -> process == ProcessState.DOWN;
            case REPLACE -> process != ProcessState.INSTALLING && machine.replacement() == null;
            case SILENCE -> machine.mute() || hasProcess(process) && process != ProcessState.REFUSED;
            case RECOVER -> process == ProcessState.STARTING || process == ProcessState.ERROR;
            case FAIL_NEXT_START, HANG_NEXT_START, TASKS_STAY -> true;
        };
    }

    /** Whether it is in force now, so that doing it again takes it back. */
    boolean isOn(MachineReport machine, World world) {
        return switch (this) {
            case FAIL_NEXT_START -> machine.planned().contains(Mishap.START_FAILS);
            case HANG_NEXT_START -> machine.planned().contains(Mishap.START_HANGS);
            case SILENCE -> machine.mute();
            case TASKS_STAY -> world.tasksStay(machine.host());
            case STOP, INSTALL, START, REPLACE, KILL, VANISH, RECOVER -> false;
        };
    }

    private static boolean hasProcess(ProcessState process) {
        return switch (process) {
            case STARTING, RUNNING, STOPPING, ERROR, REFUSED -> true;
            case DOWN, INSTALLING, KILLED -> false;
        };
    }
}
