package dev.rollgate.orchestration.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a run stands. Terminal phases absorb: no event leaves them. */
public sealed interface Phase {
    /** Until {@code deadline} a Confluence that does not answer is asked again. */
    record Preflight(Instant deadline) implements Phase {}

    record AwaitingStart() implements Phase {}

    record EnablingUpgradeMode(Order order) implements Phase {}

    /** A node at a time. */
    record Upgrading() implements Phase {}

    record AwaitingFinalize() implements Phase {}

    /** {@code since}: when finalizing was first asked. {@code retryWanted}: a person asked for a retry that is not yet ordered. */
    record Finalizing(Order order, Instant since, boolean retryWanted) implements Phase {}

    /** Switching upgrade mode off again; {@code order}: the last one given for that, null before the first. */
    record Cancelling(@Nullable Order order) implements Phase {}

    /** Upgraded nodes go back to the version of before, one at a time; then upgrade mode is switched off. */
    record RollingBack() implements Phase {}

    /** What no event leaves. */
    sealed interface Terminal extends Phase {}

    record Refused(List<Check> checks) implements Terminal {}

    record Completed(boolean finalizedOutside) implements Terminal {}

    record Cancelled() implements Terminal {}

    record RolledBack() implements Terminal {}

    /** A person left the cluster as it was, in that phase. */
    record Abandoned(Phase left) implements Terminal {}
}
