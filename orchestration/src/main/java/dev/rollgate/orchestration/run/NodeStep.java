package dev.rollgate.orchestration.run;

import java.time.Instant;

/** How far one node is. At most one node of a run is {@link #isInHand in hand}. */
public sealed interface NodeStep {
    record Waiting() implements NodeStep {}

    record AwaitingApproval() implements NodeStep {}

    /** Approved; waits until its tasks have ended and every other node is ACTIVE. */
    record Quiescing(Instant deadline) implements NodeStep {}

    /** May be stopped, replaced and started. {@code seenDown}: it has left ACTIVE since. */
    record Replacing(boolean seenDown) implements NodeStep {}

    /** ACTIVE on the target version at one look; waits for the second, and for its own {@code /status}. */
    record Verifying() implements NodeStep {}

    /** Upgraded, and left alone until then before the next gate opens. */
    record Soaking(Instant until) implements NodeStep {}

    record Done() implements NodeStep {}

    /** Is to be stopped; the run goes on when it is seen OFFLINE. */
    record LeavingOut() implements NodeStep {}

    /** Stopped, and no part of the upgrade any more. */
    record LeftOut() implements NodeStep {}

    /** May be stopped, to be put back on the version of before. {@code seenDown}: it has left ACTIVE since. */
    record Restoring(boolean seenDown) implements NodeStep {}

    /** Back on the version of before, in a run that rolls back. */
    record RolledBack() implements NodeStep {}

    /** Whether the run is busy with this node, so that it may not turn to another. */
    default boolean isInHand() {
        return switch (this) {
            case Waiting step -> false;
            case Done step -> false;
            case LeftOut step -> false;
            case RolledBack step -> false;
            case AwaitingApproval step -> true;
            case Quiescing step -> true;
            case Replacing step -> true;
            case Verifying step -> true;
            case Soaking step -> true;
            case LeavingOut step -> true;
            case Restoring step -> true;
        };
    }

    /** Whether the node may be out of service because of us. */
    default boolean mayBeDown() {
        return switch (this) {
            case Replacing step -> true;
            case Verifying step -> true;
            case LeavingOut step -> true;
            case LeftOut step -> true;
            case Restoring step -> true;
            case Waiting step -> false;
            case AwaitingApproval step -> false;
            case Quiescing step -> false;
            case Soaking step -> false;
            case Done step -> false;
            case RolledBack step -> false;
        };
    }

    /** Whether the node was seen well on the target version. */
    default boolean isUpgraded() {
        return this instanceof Soaking || this instanceof Done;
    }

    default boolean isLeftOut() {
        return this instanceof LeftOut;
    }
}
