package dev.rollgate.orchestration.paging;

import dev.rollgate.orchestration.run.OnIt;
import java.time.Instant;
import java.util.Optional;

/** What is to be done next, so that a pager has open what a run wants open. */
sealed interface Deed {
    /** To be noted before the first message about it: after a crash it is known that the pager may have it. */
    record Intend(Subject subject) implements Deed {}

    record Trigger(Subject subject) implements Deed {}

    record Acknowledge(Subject subject, OnIt onIt) implements Deed {}

    record Resolve(long subject) implements Deed {}

    /** It is over, and the pager needs to hear no more of it. */
    record Forget(long subject) implements Deed {}

    /** Nothing, until then at least. */
    record Rest(Optional<Instant> until) implements Deed {}
}
