package dev.rollgate.bot.slack.thread;

import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.run.RunId;
import java.util.Optional;

/** Where the threads of runs hang: the root messages that {@link BoardProjection} posted. */
public final class RootMessages {
    private final CursorStore cursors;

    public RootMessages(CursorStore cursors) {
        this.cursors = cursors;
    }

    /** The {@code ts} of a run's root message; empty until it is posted. */
    public Optional<String> of(RunId run) {
        return Optional.ofNullable(
                BoardMemo.read(cursors.cursor(run, BoardProjection.NAME).memo()).root());
    }
}
