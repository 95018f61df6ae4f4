package dev.rollgate.sandbox.page;

import dev.rollgate.sandbox.confluence.MachineReport;
import dev.rollgate.sandbox.confluence.Mishap;
import dev.rollgate.sandbox.confluence.ProcessState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What will go wrong with a machine, or does, in words that make one line. */
final class PlannedWords {
    private PlannedWords() {}

    /** Null: nothing. */
    static @Nullable String of(MachineReport machine, boolean tasksStay) {
        List<String> words = new ArrayList<>();
        for (Mishap mishap : Mishap.values()) {
            if (machine.planned().contains(mishap)) {
                words.add(of(mishap, machine.process()));
            }
        }
        addIf(words, machine.nextVersion() != null, "its next files are those of " + machine.nextVersion());
        addIf(words, machine.nextBuild() != null, "from its next start its build is " + machine.nextBuild());
        addIf(words, tasksStay, "its tasks do not end");
        addIf(words, machine.usersPileUp(), "users pile up on it");
        addIf(words, machine.selfReport() != null, "its own status says " + machine.selfReport());
        addIf(words, machine.mute(), "it does not answer its peers");
        return words.isEmpty() ? null : String.join("; ", words);
    }

    private static String of(Mishap mishap, ProcessState process) {
        return switch (mishap) {
            case START_FAILS -> "its next start ends in ERROR";
            case START_FROM_SCRATCH -> "its next start is that of a new installation";
            case START_HANGS -> "its next start does not end";
            case STOP_HANGS ->
                process == ProcessState.STOPPING ? "its stop does not end" : "its next stop does not end";
            case NEW_ADDRESS -> "from its next start it has another address";
            case NEW_ID -> "from its next start it has another id";
        };
    }

    private static void addIf(List<String> words, boolean so, String what) {
        if (so) {
            words.add(what);
        }
    }
}
