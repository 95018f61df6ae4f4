package dev.rollgate.sandbox.confluence;

/** What will go wrong with a node when it stops or starts the next time. Of those of a start only the last that was planned comes. */
public enum Mishap {
    /** It ends in ERROR. */
    START_FAILS,
    /** It ends in ERROR, and the node's own status says FIRST_RUN: it would be set up from scratch. */
    START_FROM_SCRATCH,
    /** It stays STARTING until it recovers or is ended. */
    START_HANGS,
    /** It stays TERMINATING until this is taken back or the node is killed. */
    STOP_HANGS,
    /** It has another address from then on: the list saved at the upgrade's start keeps a ghost of it. */
    NEW_ADDRESS,
    /** It has another id from then on. */
    NEW_ID;

    boolean isOfAStartsEnd() {
        return switch (this) {
            case START_FAILS, START_FROM_SCRATCH, START_HANGS -> true;
            case STOP_HANGS, NEW_ADDRESS, NEW_ID -> false;
        };
    }
}
