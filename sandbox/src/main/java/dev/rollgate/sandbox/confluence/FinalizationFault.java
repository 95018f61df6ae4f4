package dev.rollgate.sandbox.confluence;

/** What finalization runs come to. */
public enum FinalizationFault {
    NONE,
    /** The next run that ends fails on a database task; later ones succeed. */
    FAILS_ONCE,
    FAILS_ALWAYS,
    /** Every run fails on tasks of the database and on a task of each node. */
    FAILS_ON_EVERY_NODE,
    /** A run that begins now ends only after this fault is replaced by another. */
    HANGS
}
