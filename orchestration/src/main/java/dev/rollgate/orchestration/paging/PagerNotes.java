package dev.rollgate.orchestration.paging;

import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;

/** Where it is noted, for all to read, what became of the paging of a run. Noting it twice is noting it once. */
@FunctionalInterface
public interface PagerNotes {
    void note(RunId run, RunEvent.Noted note);
}
