package dev.rollgate.orchestration.engine;

import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.Decide;
import dev.rollgate.orchestration.run.Decision;
import dev.rollgate.orchestration.run.Evidence;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.List;

/** What the engine asks of the core. A bot has {@link #REAL}; a test that must see a broken rule noticed hands in another. */
public interface Rules {
    Rules REAL = new Rules() {
        @Override
        public Decision onCommand(Run run, Command command) {
            return Decide.onCommand(run, command);
        }

        @Override
        public List<RunEvent> onSeen(Run run, Evidence evidence) {
            return Decide.onSeen(run, evidence);
        }
    };

    /** As {@link Decide#onCommand}. */
    Decision onCommand(Run run, Command command);

    /** As {@link Decide#onSeen}. */
    List<RunEvent> onSeen(Run run, Evidence evidence);
}
