package dev.rollgate.bot.slack.thread;

import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.run.RunId;
import java.net.URI;
import java.util.Optional;

/** Where the threads of runs are, as {@link LinkProjection} found out. Calls nobody. */
public final class ThreadLinks {
    private final CursorStore cursors;

    public ThreadLinks(CursorStore cursors) {
        this.cursors = cursors;
    }

    /** Leads people to the run's thread; empty: not known, or not yet. */
    public Optional<URI> of(RunId run) {
        String link =
                LinkMemo.read(cursors.cursor(run, LinkProjection.NAME).memo()).link();
        return link.isEmpty() ? Optional.empty() : Optional.of(URI.create(link));
    }
}
